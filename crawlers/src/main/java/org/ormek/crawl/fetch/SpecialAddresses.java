package org.ormek.crawl.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The IANA special-purpose address registries for IPv4 (RFC 6890 and updates) and IPv6: what is not on the public
 * internet. IPv4 addresses inside IPv6 ones are unwrapped first. IPv6 is an allow-list: only 2000::/3 is assigned.
 */
final class SpecialAddresses {

    private static final Map<Cidr, String> V4 = new LinkedHashMap<>();
    private static final Map<Cidr, String> V6 = new LinkedHashMap<>();
    private static final Cidr GLOBAL_V6 = Cidr.of("2000::/3");
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    static {
        V4.put(Cidr.of("0.0.0.0/8"), "this network, RFC 791");
        V4.put(Cidr.of("10.0.0.0/8"), "private use, RFC 1918");
        V4.put(Cidr.of("100.64.0.0/10"), "shared address space, RFC 6598");
        V4.put(Cidr.of("127.0.0.0/8"), "loopback, RFC 1122");
        V4.put(Cidr.of("169.254.0.0/16"), "link local, RFC 3927");
        V4.put(Cidr.of("172.16.0.0/12"), "private use, RFC 1918");
        V4.put(Cidr.of("192.0.0.0/24"), "IETF protocol assignments, RFC 6890");
        V4.put(Cidr.of("192.0.2.0/24"), "documentation, RFC 5737");
        V4.put(Cidr.of("192.88.99.0/24"), "deprecated 6to4 relay, RFC 7526");
        V4.put(Cidr.of("192.168.0.0/16"), "private use, RFC 1918");
        V4.put(Cidr.of("198.18.0.0/15"), "benchmarking, RFC 2544");
        V4.put(Cidr.of("198.51.100.0/24"), "documentation, RFC 5737");
        V4.put(Cidr.of("203.0.113.0/24"), "documentation, RFC 5737");
        V4.put(Cidr.of("224.0.0.0/4"), "multicast, RFC 5771");
        V4.put(Cidr.of("240.0.0.0/4"), "reserved or broadcast, RFC 1112");
        V6.put(Cidr.of("2001::/23"), "IETF protocol assignments with Teredo, RFC 2928 and 4380");
        V6.put(Cidr.of("2001:db8::/32"), "documentation, RFC 3849");
        V6.put(Cidr.of("2002::/16"), "6to4, RFC 3056");
        V6.put(Cidr.of("3fff::/20"), "documentation, RFC 9637");
    }

    private SpecialAddresses() {
    }

    /** Why the address is not on the public internet; empty if it is. */
    static Optional<String> why(InetAddress address) {
        if (!(address instanceof Inet6Address six)) {
            return in(V4, address);
        }
        if (six.getScopeId() != 0) {
            return Optional.of("an address with a zone, RFC 4007");
        }
        byte[] bytes = address.getAddress();
        Optional<String> inner = embedded(address, bytes).flatMap(four -> in(V4, four)
                .map(why -> "IPv4 address " + four.getHostAddress() + " inside: " + why));
        if (inner.isPresent() || NAT64.contains(address)) {
            return inner;
        }
        return GLOBAL_V6.contains(address) ? in(V6, address) : Optional.of("not global unicast, RFC 4291");
    }

    private static Optional<String> in(Map<Cidr, String> blocks, InetAddress address) {
        return blocks.entrySet().stream().filter(block -> block.getKey().contains(address)).map(Map.Entry::getValue).findFirst();
    }

    /** Mapped and compatible (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056), Teredo (RFC 4380), ISATAP (RFC 5214). */
    private static Optional<InetAddress> embedded(InetAddress address, byte[] b) {
        boolean zeros = isZero(b, 0, 10);
        if (zeros && (isZero(b, 10, 12) || b[10] == -1 && b[11] == -1) || NAT64.contains(address)) {
            return Optional.of(four(b, 12, 0));
        }
        if (b[0] == 0x20 && b[1] == 0x02) {
            return Optional.of(four(b, 2, 0));
        }
        if (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0) {
            return Optional.of(four(b, 12, 0xff));
        }
        boolean isatap = (b[8] & 0xfd) == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == (byte) 0xfe;
        return isatap ? Optional.of(four(b, 12, 0)) : Optional.empty();
    }

    private static boolean isZero(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress four(byte[] b, int at, int mask) {
        byte[] four = Arrays.copyOfRange(b, at, at + 4);
        for (int i = 0; i < 4; i++) {
            four[i] ^= (byte) mask;
        }
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
