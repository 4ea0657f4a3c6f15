package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ormek.graph.FlagCard;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Flag;

/** What datasets in scope say of entities. */
final class FlagReader {

    private final ScopedReads reads;

    FlagReader(ScopedReads reads) {
        this.reads = reads;
    }

    List<FlagCard> flagsOf(EntityKey key, Scope scope) {
        return flagsOf(List.of(key.toString()), scope).getOrDefault(key.toString(), List.of());
    }

    /** The flags of each of the keys that has any. */
    Map<String, List<FlagCard>> flagsOf(Collection<String> keys, Scope scope) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return reads.ask("flags-of", scope, Map.of("keys", List.copyOf(keys)),
                        row -> Map.entry(row.get("key").asString(), Rows.flag(row))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those of the keys that a dataset in scope calls a service. */
    Set<String> servicesAmong(Collection<String> keys, Scope scope) {
        return flagsOf(keys, scope).entrySet().stream().filter(entry -> isService(entry.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    static boolean isService(List<FlagCard> flags) {
        return flags.stream().anyMatch(flag -> flag.kind() == Flag.Kind.SERVICE);
    }

    /** A sanctioned entity, or a reported one that is no service. */
    static boolean isTarget(List<FlagCard> flags) {
        return flags.stream().anyMatch(flag -> flag.kind() == Flag.Kind.SANCTIONED)
                || !flags.isEmpty() && !isService(flags);
    }
}
