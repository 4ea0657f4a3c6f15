package org.ormek.simulation.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Individual identification numbers of Kazakhstan with a right control digit. */
public final class Iin {
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuMMdd");

    private Iin() {
    }

    /**
     * The number of a made-up person; the serial is moved on by one where no control digit exists for it.
     *
     * @param birth  day of birth, 1900 to 2099
     * @param female decides the seventh digit together with the century
     * @param serial 0 to 9998
     */
    public static String of(LocalDate birth, boolean female, int serial) {
        int century = (birth.getYear() / 100 - 17) * 2 - (female ? 0 : 1);
        for (int number = serial; ; number = (number + 1) % 10_000) {
            String body = birth.format(BIRTH) + century + String.format("%04d", number);
            int control = control(body);
            if (control < 10) {
                return body + control;
            }
        }
    }

    /** The control digit of the first eleven, as persons and companies have it; 10 if there is none. */
    static int control(String body) {
        int control = weigh(body, 0);
        return control == 10 ? weigh(body, 2) : control;
    }

    private static int weigh(String body, int shift) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((i + shift) % 11 + 1);
        }
        return sum % 11;
    }
}
