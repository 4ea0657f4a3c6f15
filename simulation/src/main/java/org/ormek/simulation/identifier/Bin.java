package org.ormek.simulation.identifier;

import java.time.YearMonth;

/** Business identification numbers of Kazakhstan with a right control digit. */
public final class Bin {

    private static final int RESIDENT = 4;

    private Bin() {
    }

    /**
     * The number of a made-up resident company; the serial is moved on by one where no control digit exists for it.
     *
     * @param registered month of registration, 2000 to 2099
     * @param serial     0 to 99998
     */
    public static String of(YearMonth registered, int serial) {
        for (int number = serial; ; number = (number + 1) % 100_000) {
            String body = String.format("%02d%02d%d0%05d", registered.getYear() % 100, registered.getMonthValue(), RESIDENT, number);
            int control = Iin.control(body);
            if (control < 10) {
                return body + control;
            }
        }
    }
}
