package org.ormek.crawl.fetch;

import java.util.List;

/**
 * What the name service said of a host at one time. Names are lower case, without the dot at the end.
 *
 * @param addresses   A and AAAA
 * @param aliases     CNAME chain, in order
 * @param nameServers NS of the registrable domain
 * @param mailServers MX of the registrable domain, best first
 */
public record DnsSight(List<String> addresses, List<String> aliases, List<String> nameServers, List<String> mailServers) {

    /** Nothing was found or asked. */
    public static final DnsSight NONE = new DnsSight(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public DnsSight {
        addresses = List.copyOf(addresses);
        aliases = List.copyOf(aliases);
        nameServers = List.copyOf(nameServers);
        mailServers = List.copyOf(mailServers);
    }
}
