package org.ormek.crawl.frontier;

import crawlercommons.domains.EffectiveTldFinder;

/** Which queue of the frontier an address belongs to: its registrable domain, so that one owner is asked by one hand. */
public final class QueueKey {

    private QueueKey() {
    }

    /** The registrable domain (with private suffixes of the public suffix list), or the host itself if it has none. */
    public static String of(String host) {
        if (host.indexOf(':') >= 0 || host.indexOf('.') < 0 || Character.isDigit(host.charAt(host.length() - 1))) {
            return host;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
