package org.ormek.api.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets decided sites be visited again; given by the assembly. */
@FunctionalInterface
public interface RecheckDesk {

    /**
     * Orders a crawl of these pages alone. What it finds comes into the {@link CheckStore} when it has ended.
     *
     * @param addresses one page of each site
     * @param mandate   the lawful mandate by which robots.txt is set aside; null to honour it
     * @return number of the crawl
     */
    String recheck(String dataset, List<String> addresses, @Nullable String mandate, String asker);
}
