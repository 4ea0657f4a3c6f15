package org.ormek.console.account;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.ormek.model.OrmekException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The slow hash of passwords: Argon2id (RFC 9106) with 16 MiB; the stored text names the method, so that a later one can follow. */
final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** Each hash takes 16 MiB and much of a processor, so a flood of attempts waits in a row. */
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /** Compared against when there is no account, so that the time does not tell. */
    private final String nobody = hash("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            places.release();
        }
    }

    boolean fits(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            places.release();
        }
    }

    /** Takes as long as {@link #fits} and is false. */
    boolean fitsNobody(String password) {
        fits(password, nobody);
        return false;
    }

    /** Length decides, not signs of several kinds (NIST SP 800-63B, 3.1.1.2). Throws {@link OrmekException} if it will not do. */
    static void check(String password, String name) {
        if (password.length() < SHORTEST || password.length() > LONGEST || password.isBlank() || password.equalsIgnoreCase(name)) {
            throw new OrmekException("A password has 12 to 200 characters and is not the name. A sentence is a good one.");
        }
    }
}
