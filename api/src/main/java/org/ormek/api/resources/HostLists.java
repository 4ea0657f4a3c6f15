package org.ormek.api.resources;

import java.util.List;
import java.util.regex.Pattern;

/** Lists of hosts. What is no host name in ASCII is left out and counted, since one strange line makes a server refuse a whole zone. */
final class HostLists {

    private static final Pattern NAME = Pattern.compile("(?=.{1,240}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final String NOTE = "Sites decided by people. Lines vanish when a decision expires or is taken back.";

    private HostLists() {
    }

    /** A response policy zone (draft-vixie-dnsop-dns-rpz) that answers NXDOMAIN for the sites and what lies below them. */
    static String responsePolicyZone(List<DecisionStore.Listed> sites) {
        StringBuilder zone = new StringBuilder("; ").append(NOTE).append("\n$TTL 300\n@ SOA localhost. root.localhost. ").append(serial(sites)).append(" 900 300 604800 300\n@ NS localhost.\n");
        int left = 0;
        for (String host : blocked(sites)) {
            if (IPV4.matcher(host).matches()) {
                String[] parts = host.split("\\.");
                zone.append("32.").append(parts[3]).append('.').append(parts[2]).append('.').append(parts[1]).append('.').append(parts[0]).append(".rpz-ip CNAME .\n");
            } else if (NAME.matcher(host).matches()) {
                zone.append(host).append(" CNAME .\n*.").append(host).append(" CNAME .\n");
            } else {
                left++;
            }
        }
        return left == 0 ? zone.toString() : zone.append("; left out, no host names: ").append(left).append('\n').toString();
    }

    /** Lines of a hosts file. */
    static String hosts(List<DecisionStore.Listed> sites) {
        StringBuilder lines = new StringBuilder("# ").append(NOTE).append('\n');
        int left = 0;
        for (String host : blocked(sites)) {
            if (NAME.matcher(host).matches() && !IPV4.matcher(host).matches()) {
                lines.append("0.0.0.0 ").append(host).append('\n');
            } else {
                left++;
            }
        }
        return left == 0 ? lines.toString() : lines.append("# left out, no host names: ").append(left).append('\n').toString();
    }

    /** The same site may be decided in several datasets. */
    static List<String> blocked(List<DecisionStore.Listed> sites) {
        return sites.stream().filter(DecisionStore.Listed::blocked).map(DecisionStore.Listed::site).distinct().sorted().toList();
    }

    /** Seconds since 1970 of the last change of the list, so that it grows with each: a decision, an agreement, or an expiry that has passed. */
    private static long serial(List<DecisionStore.Listed> sites) {
        return sites.stream().mapToLong(site -> site.lastChange().getEpochSecond()).max().orElse(1);
    }
}
