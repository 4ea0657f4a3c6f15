package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectNumberTest {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    @Test
    void everyDirectNumberIsWhatTheParserGives() throws NumberParseException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int[] codes = {7, 44, 380, 996, 49, 90, 91, 48};
        int direct = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder("+").append(codes[random.nextInt(codes.length)]);
            for (int left = 6 + random.nextInt(6); left > 0; left--) {
                text.append(random.nextInt(10));
            }
            PhoneNumber number = DirectNumber.of(text.toString());
            if (number != null) {
                direct++;
                assertThat(number).as("seed " + seed + ": " + text).isEqualTo(PLANS.parse(text, "KZ"));
            }
        }
        assertThat(direct).isGreaterThan(1_000);
    }

    @Test
    void otherNumbersAreLeftToTheParser() {
        assertThat(DirectNumber.of("+12125550123")).isNull();
        assertThat(DirectNumber.of("+78011234567")).isNull();
        assertThat(DirectNumber.of("+7101")).isNull();
        assertThat(DirectNumber.of("+71011234567")).isNull();
        assertThat(DirectNumber.of("77011234567")).isNull();
    }
}
