package org.ormek.console.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the session of a browser holds: whose it is and for which purpose it looks. */
public final class Session {

    private static final String ACCOUNT = "account";
    private static final String EPOCH = "epoch";
    private static final String PURPOSE = "purpose";

    private Session() {
    }

    /** Begins a new session, so that an id known from before opens nothing (CWE-384). */
    static void begin(HttpServletRequest request, Account account) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id());
        session.setAttribute(EPOCH, account.epoch());
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The account, as it is now; empty if nobody has signed in, or it was disabled or got another password since. */
    static Optional<Account> account(HttpServletRequest request, Accounts accounts) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String id)) {
            return Optional.empty();
        }
        return accounts.find(id).filter(account -> !account.disabled() && Integer.valueOf(account.epoch()).equals(session.getAttribute(EPOCH)));
    }

    /** Why this person looks now; null if not said yet. */
    static @Nullable String purpose(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PURPOSE);
    }

    static void setPurpose(HttpServletRequest request, String purpose) {
        request.getSession(true).setAttribute(PURPOSE, purpose);
    }
}
