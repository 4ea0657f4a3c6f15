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
     * @param render    whether pages that scripts build are shown in a browser, and judged by what they show there
     * @return number of the crawl
     */
    String recheck(String dataset, List<String> addresses, @Nullable String mandate, boolean render, String asker);
}
