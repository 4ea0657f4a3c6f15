package org.ormek.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.error.BadRequest;

class PurposeTest {

    @ParameterizedTest
    @CsvSource({"case 14-2026, case 14-2026", "%D1%96%D1%81%2014%2F7, іс 14/7", "a+b%20c, a+b c", "100%25 sure, 100% sure", "  case%2014  , case 14", "%d2%af%d1%88%d1%96%d0%bd%21, үшін!"})
    void percentEncodedUtf8IsRead(String header, String purpose) {
        assertThat(Purpose.read(header)).isEqualTo(purpose);
    }

    @Test
    void rawUtf8AsAServerHandsItOverIsRead() {
        assertThat(Purpose.read(new String("дело 14".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))).isEqualTo("дело 14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case 14%", "case 14%2", "case %zz 14", "case %+1 14", "case %FF%FE", "case %C3", "case %C0%AF 14", "case%0A14", "case%00 14", "case %ED%A0%80"})
    void whatIsMalformedIsRefused(String header) {
        assertThatThrownBy(() -> Purpose.read(header)).isInstanceOf(BadRequest.class).hasMessageContaining("not well-formed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "%20%20%20%20%20%20", "%D0%B4%D0%B0"})
    void whatIsTooShortIsNoPurpose(String header) {
        assertThatThrownBy(() -> Purpose.read(header)).isInstanceOf(BadRequest.class).hasMessageContaining("5 to 500");
    }

    @Test
    void whateverIsTypedComesBackAsItWas() {
        long seed = 14;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String typed = random.ints(5 + random.nextInt(100), 0x21, 0x2FFF).filter(point -> !Character.isISOControl(point)).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).append("case 14").toString().strip();
            assertThat(Purpose.read(URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"))).as("seed " + seed).isEqualTo(typed);
        }
    }
}
