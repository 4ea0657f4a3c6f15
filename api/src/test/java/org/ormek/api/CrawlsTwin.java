package org.ormek.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.api.crawls.CrawlDesk;
import org.ormek.api.crawls.CrawlOrder;
import org.ormek.api.crawls.CrawlStore;
import org.ormek.model.OrmekException;

/** Crawls that are kept as ordered and never run. */
record CrawlsTwin(CrawlStore store) implements CrawlDesk {

    @Override
    public String start(CrawlOrder order, String asker) {
        if (order.seeds().contains(" ")) {
            throw new OrmekException("There is no seed among the lines of 'seeds'. Line 1: This is no web address that can be fetched.");
        }
        return store.add(order, asker);
    }

    String recheck(String dataset, List<String> addresses, @Nullable String mandate, boolean render, String asker) {
        return store.add(new CrawlOrder(dataset, String.join("\n", addresses), "PAGE", addresses.size(), 1, true, mandate, render, true), asker);
    }

    @Override
    public boolean stop(String id, String asker) {
        return store.stopWaiting(id, "Stopped by " + asker);
    }

    @Override
    public boolean resume(String id) {
        return store.waitAgain(id);
    }

    @Override
    public Optional<Map<String, Object>> report(String id) {
        return Optional.empty();
    }
}
