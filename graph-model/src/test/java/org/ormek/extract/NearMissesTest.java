package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.model.EntityKey;

class NearMissesTest {

    private static List<String> near(String typed, String... readings) {
        return NearMisses.of(typed, Stream.of(readings).map(key -> EntityKey.parse(key).orElseThrow()).toList()).stream().map(EntityKey::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "+77016146985, phone:+77016146985, phone:+77016146958", // swapped
        "+77016146959, phone:+77016146959, phone:+77016146958", // another
        "kaspi-bonuss.kz, site:kaspi-bonuss.kz, site:kaspi-bonus.kz", // too much
        "kaspi-bons.kz, site:kaspi-bons.kz, site:kaspi-bonus.kz", // too few
        "@manager_kx, messenger:telegram:@manager_kx, messenger:telegram:@manager_kz",
    })
    void whatIsReadAsSomethingElseIsOneSlipAway(String typed, String reading, String meant) {
        assertThat(near(typed, reading)).contains(meant).doesNotContain(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "8 (701) 614-69-5, phone:+77016146958",
        "+7 701 614 69 588 1, phone:+7701614695881",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe, wallet:evm:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, wallet:btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T, wallet:tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
        "KZ86 125K ZT50 0410 0101, account:KZ86125KZT5004100100",
    })
    void whatCanBeReadAsNothingIsToldByItsLook(String typed, String meant) {
        assertThat(near(typed)).contains(meant);
    }

    @Test
    void thereAreNeverTooManyToAskFor() {
        assertThat(near("T" + "R".repeat(33))).hasSizeBetween(100, 5_000);
        assertThat(near("a".repeat(80) + ".kz", "site:" + "a".repeat(80) + ".kz")).isEmpty();
        assertThat(near("звонили из банка")).isEmpty();
    }
}
