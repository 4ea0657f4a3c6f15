package org.ormek.console.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Attempts under way, each by the ticket that its browser holds in a cookie. Safe for use by several threads. */
public final class OidcAttempts {

    /** How long a person may take at the provider. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, OidcAttempt> open = new LinkedHashMap<>();

    /** None yet. */
    public OidcAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Begins one; gives its ticket. The oldest makes room if there are very many. */
    public synchronized String begin(String invitation, String next) {
        open.values().removeIf(attempt -> attempt.until().isBefore(clock.instant()));
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        String ticket = new State(32).getValue();
        open.put(ticket, new OidcAttempt(new State(32), new Nonce(32), new CodeVerifier(), invitation, next, clock.instant().plus(PATIENCE)));
        return ticket;
    }

    /** The attempt of a ticket, which stays open. */
    public synchronized Optional<OidcAttempt> find(String ticket) {
        return Optional.ofNullable(open.get(ticket)).filter(attempt -> attempt.until().isAfter(clock.instant()));
    }

    /** The attempt of a ticket, which opens nothing any more. */
    public synchronized Optional<OidcAttempt> take(String ticket) {
        Optional<OidcAttempt> attempt = find(ticket);
        open.remove(ticket);
        return attempt;
    }
}
