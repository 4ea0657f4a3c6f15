package org.ormek.crawl.fetch;

import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The one guarded door to the network. Every address, redirects included, is parsed, its port and all addresses of its
 * host are checked, and the connection goes to a checked address. Safe for use by many (virtual) threads.
 */
public final class Door implements AutoCloseable {

    private final DoorRules rules;
    private final Guard guard;
    private final DoorClient client;

    /** A door that trusts the authorities of the Java platform. */
    public Door(DoorRules rules, Names names) {
        this(rules, names, null);
    }

    /** A door that trusts the authorities of the given store; null for those of the Java platform. */
    public Door(DoorRules rules, Names names, @Nullable KeyStore trusted) {
        this.rules = rules;
        guard = new Guard(rules, names);
        client = new DoorClient(rules, guard, new TlsWitness(trusted));
    }

    /** Visits the address and follows its redirects. Never throws for what the other side does. */
    public Visit visit(WebAddress start) {
        return visit(start, (from, to) -> true);
    }

    /** Visits what the text says, if it is an address that can be fetched. Throws DoorException if it is none. */
    public Visit visit(String start) {
        return visit(WebAddress.parse(start));
    }

    /**
     * Visits the address and follows those redirects that the given rule lets it; the rule sees the address that
     * answered and the one it leads to.
     */
    public Visit visit(WebAddress start, BiPredicate<WebAddress, WebAddress> mayFollow) {
        return visit(start, mayFollow, rules.pageDeadline());
    }

    /** The same within a time of its own, which is not longer than that of the rules. */
    public Visit visit(WebAddress start, BiPredicate<WebAddress, WebAddress> mayFollow, Duration deadline) {
        Instant began = Instant.now();
        long end = System.nanoTime() + Math.min(rules.pageDeadline().toNanos(), deadline.toNanos());
        List<Exchange> hops = new ArrayList<>();
        Set<WebAddress> seen = new HashSet<>(Set.of(start));
        WebAddress at = start;
        try {
            while (true) {
                guard.checkPort(at);
                if (Guard.isLiteral(at.host())) {
                    guard.check(at.host());
                }
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.toMillis() <= 0) {
                    throw new DoorException(Verdict.TIMED_OUT, "The time for the whole visit is over.");
                }
                Exchange exchange = client.exchange(at, left);
                hops.add(exchange);
                if (!exchange.isRedirect()) {
                    return new Visit(start, began, hops, Verdict.ANSWERED, "", null);
                }
                WebAddress next = at.resolve(exchange.header("Location").orElse(""));
                guard.checkPort(next);
                if (!seen.add(next)) {
                    return new Visit(start, began, hops, Verdict.REDIRECT_LOOP, "The redirect leads back to " + next + ".", null);
                }
                if (hops.size() > rules.maxRedirects()) {
                    return new Visit(start, began, hops, Verdict.TOO_MANY_REDIRECTS, "More than " + rules.maxRedirects() + " redirects.", null);
                }
                if (!mayFollow.test(at, next)) {
                    return new Visit(start, began, hops, Verdict.REDIRECT_LEFT, "The redirect leads to " + next + ".", next);
                }
                at = next;
            }
        } catch (DoorException e) {
            return new Visit(start, began, hops, e.verdict(), String.valueOf(e.getMessage()), null);
        }
    }

    /** The rules of this door. */
    public DoorRules rules() {
        return rules;
    }

    /** Ends all connections. */
    @Override
    public void close() {
        client.close();
    }
}
