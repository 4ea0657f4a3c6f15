package org.ormek.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A bank, agency or firm that fraudsters like to pose as.
 *
 * @param id    never changes
 * @param names by language: kk, ru, en
 * @param hosts its own sites, without www
 */
public record Brand(String id, Map<String, String> names, List<String> hosts) {

    /** Copies the collections. */
    public Brand {
        names = Map.copyOf(names);
        hosts = List.copyOf(hosts);
    }

    /** Its name in kk, ru or en; its id for any other language. */
    public String name(String language) {
        return names.getOrDefault(language, id);
    }

    /** Whether the host is one of its own or below one. */
    public boolean owns(String host) {
        return hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }
}
