package org.ormek.api.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;

/**
 * Who asks.
 *
 * @param key      id of the key
 * @param name     whom the key was given to; several keys may have the same
 * @param role     what it may do
 * @param datasets what it may see; a single {@code *} means all
 * @param purpose  fixed purpose of its reads; null if each read must say its own
 */
public record Asker(String key, String name, Role role, List<String> datasets, @Nullable String purpose) {

    /** Name and key, as logs and the ledger keep them. */
    public String label() {
        return name + " (key " + key + ")";
    }

    /** The datasets that this asker may see now. */
    public Scope scope(GraphView graph) {
        return Scope.of(seesAll() ? graph.listDatasets() : datasets);
    }

    /** The datasets among these that this asker may see. */
    public Scope scopeAmong(Collection<String> all) {
        return Scope.of(all.stream().filter(this::mayUse).toList());
    }

    /** True if all datasets may be seen, also those that are made later. */
    public boolean seesAll() {
        return datasets.contains("*");
    }

    /** True if a dataset may be seen and written. */
    public boolean mayUse(String dataset) {
        return seesAll() || datasets.contains(dataset);
    }
}
