package org.ormek.crawl.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Names;

/** What the name service says of hosts, asked once for each host that is remembered. Safe for use by several threads. */
final class HostSights {

    private static final int REMEMBERED = 5_000;

    private final Names names;
    private final Map<String, DnsSight> sights = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DnsSight> eldest) {
            return size() > REMEMBERED;
        }
    };

    HostSights(Names names) {
        this.names = names;
    }

    /** Of a host in a registrable domain. Two that ask for the same unknown host at once both ask the name service. */
    DnsSight of(String host, String domain) {
        synchronized (sights) {
            DnsSight known = sights.get(host);
            if (known != null) {
                return known;
            }
        }
        DnsSight sight = names.sight(host, domain);
        synchronized (sights) {
            sights.put(host, sight);
        }
        return sight;
    }
}
