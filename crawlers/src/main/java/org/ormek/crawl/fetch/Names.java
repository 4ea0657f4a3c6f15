package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.util.List;

/** Where host names are looked up. Implementations are safe for use by several threads. */
public interface Names {

    /**
     * All IPv4 and IPv6 addresses of the host, in the order to try. Throws DoorException with HOST_UNKNOWN if there are
     * none, with DNS_FAILED if nobody answered.
     */
    List<InetAddress> addresses(String host);

    /** What the name service says of a host beside its addresses; never null, empty where nothing was found. */
    DnsSight sight(String host, String registrableDomain);
}
