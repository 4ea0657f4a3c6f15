package org.ormek.console.account;

import java.time.Instant;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

    /** Name and password fit. */
    record Opened(Account account) implements SignIn {
    }

    /** They do not fit, the account is disabled, or there is none of that name; which of these is not told. */
    record Wrong() implements SignIn {
    }

    /** Too many wrong attempts with that name; no password is looked at until then. */
    record Locked(Instant until) implements SignIn {
    }
}
