package org.ormek.simulation.world;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who owns what, and how often the evidence cites it rightly. Never part of the inputs. */
public final class TruthLedger {
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    /** Writes down an owner, or null for a thing that no network owns. The first entry of a key stays. */
    public void own(Asset asset, @Nullable String network, String role) {
        entries.computeIfAbsent(asset.key(), key -> new Entry(network, role, null));
    }

    /** Writes down things that belong together but to no network: those of an honest firm, or of a fraudster who works alone. */
    public void group(List<Asset> assets, String group, String role) {
        assets.forEach(asset -> entries.computeIfAbsent(asset.key(), key -> new Entry(null, role, group)));
    }

    /** Writes down that a network uses a thing that it does not own alone. */
    public void use(Asset asset, String network) {
        Entry entry = entries.get(asset.key());
        if (entry != null) {
            entry.usedBy.add(network);
        }
    }

    /** Counts one citation in the evidence; keys that were never owned are not counted. */
    public void cite(Asset asset) {
        Entry entry = entries.get(asset.key());
        if (entry != null) {
            entry.cited++;
        }
    }

    /** All entries by key. */
    public SortedMap<String, Entry> entries() {
        return entries;
    }

    /** The truth about one key. */
    public static final class Entry {
        private final @Nullable String network;
        private final String role;
        private final @Nullable String group;
        private final SortedSet<String> usedBy = new TreeSet<>();
        private int cited;

        private Entry(@Nullable String network, String role, @Nullable String group) {
            this.network = network;
            this.role = role;
            this.group = group;
        }

        /** The owning network; null if there is none. */
        public @Nullable String network() {
            return network;
        }

        /** What it belongs to where that is no network; null if it belongs to nothing. */
        public @Nullable String group() {
            return group;
        }

        /** The part it plays, for example {@code opener} or {@code spoofed_hotline}. */
        public String role() {
            return role;
        }

        /** Networks that use a shared thing; sorted, empty for most. */
        public SortedSet<String> usedBy() {
            return usedBy;
        }

        /** How many times the inputs cite it without a typing error. */
        public int cited() {
            return cited;
        }
    }
}
