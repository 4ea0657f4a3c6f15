package org.ormek.graph;

import java.util.List;
import java.util.TreeSet;
import java.util.Collection;

/**
 * The datasets that the asker may see. Every read carries one; what lies outside does not exist for the asker,
 * neither as a value nor in a count.
 *
 * @param datasets names, sorted, without repetition; may be empty, then nothing is seen
 */
public record Scope(List<String> datasets) {

    /** Sorts and copies. */
    public Scope {
        datasets = List.copyOf(new TreeSet<>(datasets));
    }

    /** The scope of these datasets. */
    public static Scope of(Collection<String> datasets) {
        return new Scope(List.copyOf(datasets));
    }

    /** True if the asker may see the dataset. */
    public boolean contains(String dataset) {
        return datasets.contains(dataset);
    }
}
