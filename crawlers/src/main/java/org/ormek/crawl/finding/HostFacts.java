package org.ormek.crawl.finding;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.classify.Traits;

/** What a host tells by its form alone. */
final class HostFacts {

    private static final int MANY_HYPHENS = 2;
    private static final int MANY_DIGITS = 4;
    private static final Set<String> ENDINGS = read("endings.txt");

    private HostFacts() {
    }

    /** Adds the traits of a host in ASCII, each with the part that shows it. */
    static void add(String host, Map<String, String> facts) {
        if (host.indexOf(':') >= 0 || !host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1))) {
            facts.put(Traits.HOST_ADDRESS, host);
            return;
        }
        if (host.contains("xn--")) {
            facts.put(Traits.HOST_PUNYCODE, host);
        }
        String plain = host.replace("xn--", "");
        if (plain.chars().filter(c -> c == '-').count() >= MANY_HYPHENS) {
            facts.put(Traits.HOST_HYPHENS, host);
        }
        if (plain.chars().filter(c -> c >= '0' && c <= '9').count() >= MANY_DIGITS) {
            facts.put(Traits.HOST_DIGITS, host);
        }
        String ending = host.substring(host.lastIndexOf('.') + 1);
        if (ENDINGS.contains(ending)) {
            facts.put(Traits.HOST_CHEAP, ending);
        }
        String hosting = hosting(host);
        if (hosting != null) {
            facts.put(Traits.HOST_FREE, hosting);
        }
    }

    /** The registrable domain below which anybody gets a host, by the private section of the public suffix list; null if the host's domain is its owner's. */
    private static @Nullable String hosting(String host) {
        String byAll = EffectiveTldFinder.getAssignedDomain(host, true, false);
        String byRegistries = byAll == null ? null : EffectiveTldFinder.getAssignedDomain(host, true, true);
        return byRegistries != null && byAll != null && byAll.length() > byRegistries.length() ? byRegistries : null;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(HostFacts.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
