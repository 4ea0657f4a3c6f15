package org.ormek.crawl.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Named counts of a run. Safe for use by several threads. */
final class Counts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void load(Map<String, String> kept) {
        kept.forEach((name, value) -> add(name, Long.parseLong(value)));
    }

    void save(Map<String, String> kept) {
        counts.forEach((name, value) -> kept.put(name, String.valueOf(value.sum())));
    }

    void add(String name, long by) {
        counts.computeIfAbsent(name, n -> new LongAdder()).add(by);
    }

    long get(String name) {
        LongAdder adder = counts.get(name);
        return adder == null ? 0 : adder.sum();
    }

    /** All counts by name, of those that begin with the prefix. */
    Map<String, Long> all(String prefix) {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), value.sum());
            }
        });
        return all;
    }
}
