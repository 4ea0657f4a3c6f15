package org.ormek.graph.neo4j;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;

/** Finds entities: by key, by the beginning of the value, by what stands inside. */
final class SearchReader {

    private final ScopedReads reads;

    SearchReader(ScopedReads reads) {
        this.reads = reads;
    }

    Optional<EntitySummary> findEntity(EntityKey key, Scope scope) {
        return summaries(List.of(key.toString()), scope).stream().findFirst();
    }

    /** What was counted of the entity when it was written. */
    Counts count(EntityKey key, Scope scope) {
        return reads.ask("entities-by-key", scope, Map.of("keys", List.of(key.toString())),
                Counts::of).stream().findFirst().orElse(Counts.NONE);
    }

    List<EntitySummary> search(SearchQuestion question, Scope scope) {
        Set<String> exact = question.exactKeys().stream().map(EntityKey::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> known = summaries(exact, scope).stream().map(summary -> summary.key().toString())
                .collect(Collectors.toSet());
        Set<String> ordered = new LinkedHashSet<>(exact);
        ordered.retainAll(known);
        String text = SearchText.fold(question.text().strip());
        if (!text.isEmpty() && ordered.size() < question.limit()) {
            ordered.addAll(beginningWith(text, question.limit() + ordered.size(), scope));
        }
        if (text.codePointCount(0, text.length()) >= Limits.SHORTEST_CONTENT && ordered.size() < question.limit()) {
            ordered.addAll(containing(text, question.limit() + ordered.size(), scope));
        }
        List<String> keys = ordered.stream().limit(question.limit()).toList();
        Map<String, EntitySummary> byKey = summaries(keys, scope).stream()
                .collect(Collectors.toMap(summary -> summary.key().toString(), Function.identity()));
        return keys.stream().map(byKey::get).filter(Objects::nonNull).toList();
    }

    private List<String> beginningWith(String text, int limit, Scope scope) {
        List<String> prefixes = Arrays.stream(EntityType.values()).map(type -> type.prefix() + ":" + text).toList();
        return reads.ask("keys-by-prefix", scope, Map.of("prefixes", prefixes, "limit", limit),
                row -> row.get("key").asString());
    }

    private List<String> containing(String text, int limit, Scope scope) {
        return reads.ask("keys-by-content", scope, Map.of("text", text, "limit", limit), row -> row.get("key").asString());
    }

    private List<EntitySummary> summaries(Collection<String> keys, Scope scope) {
        return keys.isEmpty() ? List.of()
                : reads.ask("entities-by-key", scope, Map.of("keys", List.copyOf(keys)), Rows::summary);
    }
}
