package org.ormek.extract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what costly questions were answered. It forgets everything when it is full, so that no input can make it
 * grow. Safe for use by several threads; a question may be asked twice.
 */
final class Memory<T> {

    private static final int SIZE = 20_000;

    private final Map<String, Optional<T>> answers = new ConcurrentHashMap<>();

    /** The remembered answer, or else the given one. */
    Optional<T> get(String key, Function<String, Optional<T>> question) {
        Optional<T> known = answers.get(key);
        if (known == null) {
            known = question.apply(key);
            if (answers.size() >= SIZE) {
                answers.clear();
            }
            answers.put(key, known);
        }
        return known;
    }
}
