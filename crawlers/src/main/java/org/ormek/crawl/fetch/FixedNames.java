package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names without a name service: all hosts that a test profile names lead to the same address, all others are unknown.
 *
 * @param hosts   which names exist
 * @param address where they lead
 */
public record FixedNames(Predicate<String> hosts, InetAddress address) implements Names {

    @Override
    public List<InetAddress> addresses(String host) {
        if (!hosts.test(host)) {
            throw new DoorException(Verdict.HOST_UNKNOWN, "The host " + host + " is not among the fixed names.");
        }
        return List.of(address);
    }

    @Override
    public DnsSight sight(String host, String registrableDomain) {
        return hosts.test(host) ? new DnsSight(List.of(address.getHostAddress()), List.of(), List.of(), List.of()) : DnsSight.NONE;
    }
}
