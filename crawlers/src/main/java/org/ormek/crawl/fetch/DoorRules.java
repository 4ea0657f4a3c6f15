package org.ormek.crawl.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the door lets through and how long it waits.
 *
 * @param ports            ports that may be asked
 * @param testRanges       blocks that are treated as public though they are not; for tests only, empty otherwise
 * @param connectTimeout   for one connection attempt
 * @param readTimeout      for one read
 * @param pageDeadline     for a whole visit, redirects and body included
 * @param maxBodyBytes     of a body as received
 * @param maxDecodedBytes  of a body after its content coding is undone
 * @param maxRedirects     in one visit
 * @param userAgent        how the crawler names itself
 */
public record DoorRules(Set<Integer> ports, List<Cidr> testRanges, Duration connectTimeout, Duration readTimeout,
                        Duration pageDeadline, int maxBodyBytes, int maxDecodedBytes, int maxRedirects, String userAgent) {

    /** Header lines of a response may take this many bytes (limit of the HTTP/1 reader in OkHttp). */
    public static final int MAX_HEADER_BYTES = 256 * 1024;

    /** Copies the collections. */
    public DoorRules {
        ports = Set.copyOf(ports);
        testRanges = List.copyOf(testRanges);
    }

    /** The rules for the public web. */
    public static DoorRules standard() {
        return new DoorRules(Set.of(80, 443, 8080, 8443, 8000, 8888), List.of(), Duration.ofSeconds(10), Duration.ofSeconds(10),
                Duration.ofSeconds(40), 8 << 20, 8 << 20, 10, "OrmekBot/0.1");
    }

    /** The same rules with blocks opened and one more port, for tests against servers of one's own. */
    public DoorRules forTests(List<Cidr> ranges, Set<Integer> morePorts) {
        Set<Integer> all = new java.util.HashSet<>(ports);
        all.addAll(morePorts);
        return new DoorRules(all, ranges, connectTimeout, readTimeout, pageDeadline, maxBodyBytes, maxDecodedBytes,
                maxRedirects, userAgent);
    }

    /** The same rules with other times. */
    public DoorRules withTimes(Duration connect, Duration read, Duration page) {
        return new DoorRules(ports, testRanges, connect, read, page, maxBodyBytes, maxDecodedBytes, maxRedirects, userAgent);
    }

    /** The same rules with other limits of bodies. */
    public DoorRules withBodies(int body, int decoded) {
        return new DoorRules(ports, testRanges, connectTimeout, readTimeout, pageDeadline, body, decoded, maxRedirects, userAgent);
    }

    /** The same rules under another name. */
    public DoorRules withUserAgent(String name) {
        return new DoorRules(ports, testRanges, connectTimeout, readTimeout, pageDeadline, maxBodyBytes, maxDecodedBytes,
                maxRedirects, name);
    }
}
