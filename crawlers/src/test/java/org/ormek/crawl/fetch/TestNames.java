package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** Names by a table. */
record TestNames(Map<String, String> table) implements Names {

    @Override
    public List<InetAddress> addresses(String host) {
        String address = table.get(host);
        if (address == null) {
            throw new DoorException(Verdict.HOST_UNKNOWN, "no such name");
        }
        return List.of(Cidr.of(address).base());
    }

    @Override
    public DnsSight sight(String host, String registrableDomain) {
        return DnsSight.NONE;
    }
}
