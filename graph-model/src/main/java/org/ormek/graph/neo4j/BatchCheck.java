package org.ormek.graph.neo4j;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;

/** What must hold before anything is written, so that a mistake of the caller cannot break a batch half-way. */
final class BatchCheck {

    /** An index entry takes no more than about 8,000 bytes. */
    private static final int LONGEST_KEY = 4_000;
    private static final int LONGEST_DATASET = 500;

    private BatchCheck() {
    }

    /** Throws {@link IllegalArgumentException} for evidence that cannot be written. */
    static void check(List<Evidence> batch) {
        batch.forEach(BatchCheck::check);
    }

    private static void check(Evidence evidence) {
        if (evidence.dataset().isBlank() || bytes(evidence.dataset()) > LONGEST_DATASET) {
            throw new IllegalArgumentException("Evidence " + evidence.id() + " needs the name of a dataset of at most "
                    + LONGEST_DATASET + " bytes");
        }
        Set<EntityKey> mentioned = evidence.mentions().stream().map(mention -> mention.entity().key())
                .collect(Collectors.toSet());
        mentioned.stream().filter(key -> bytes(key.toString()) > LONGEST_KEY).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("Evidence " + evidence.id() + " has a key longer than " + LONGEST_KEY
                    + " bytes; it begins with " + key.toString().substring(0, 80));
        });
        Stream.concat(evidence.links().stream().flatMap(link -> Stream.of(link.from(), link.to())),
                        evidence.flags().stream().map(flag -> flag.entity()))
                .filter(key -> !mentioned.contains(key)).findFirst().ifPresent(key -> {
                    throw new IllegalArgumentException("Evidence " + evidence.id() + " links or flags " + key
                            + ", which it does not mention");
                });
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
