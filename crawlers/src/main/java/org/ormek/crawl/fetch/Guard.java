package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Decides which addresses may be connected to. The only such place; the sockets of the door ask it once more. */
final class Guard {

    private final DoorRules rules;
    private final Names names;

    Guard(DoorRules rules, Names names) {
        this.rules = rules;
        this.names = names;
    }

    /** Throws DoorException if the port is not on the list. */
    void checkPort(WebAddress address) {
        if (!rules.ports().contains(address.port())) {
            throw new DoorException(Verdict.PORT_REFUSED, "Port " + address.port() + " is not on the list of ports.");
        }
    }

    /**
     * The addresses of the host, each of them checked: one address that is not public refuses the host. Throws
     * DoorException.
     */
    List<InetAddress> check(String host) {
        List<InetAddress> all = isLiteral(host) ? List.of(Cidr.of(host).base()) : names.addresses(host);
        for (InetAddress address : all) {
            Optional<String> why = why(address);
            if (why.isPresent()) {
                throw new DoorException(Verdict.ADDRESS_REFUSED, "The host leads to " + address.getHostAddress() + ": " + why.get() + ".");
            }
        }
        return all;
    }

    /** Why the address may not be connected to; empty if it may. */
    Optional<String> why(InetAddress address) {
        return rules.testRanges().stream().anyMatch(range -> range.contains(address)) ? Optional.empty()
                : SpecialAddresses.why(address);
    }

    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || Ipv4Writing.looksLike(host);
    }
}
