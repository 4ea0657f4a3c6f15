package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.graph.Cut;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.LinkCard;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedEntity;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/** What stands around one entity: its evidence, its links, what shares evidence with it. */
final class NeighbourhoodReader {

    private final ScopedReads reads;
    private final SearchReader search;
    private final FlagReader flags;
    private final LinkReader links;

    NeighbourhoodReader(ScopedReads reads, SearchReader search, FlagReader flags) {
        this.reads = reads;
        this.search = search;
        this.flags = flags;
        this.links = new LinkReader(reads);
    }

    Cut<EvidenceCard> evidenceOf(EntityKey key, int limit, Scope scope) {
        long total = search.count(key, scope).evidence();
        List<EvidenceCard> cards = total == 0 ? List.of() : reads.ask("evidence-of", scope,
                Map.of("key", key.toString(), "limit", limit), Rows::evidence);
        return Cut.of(total, cards, "limit " + limit);
    }

    Cut<SharedEntity> sharedWith(EntityKey key, int limit, Scope scope) {
        long evidence = search.count(key, scope).evidence();
        if (evidence == 0) {
            return Cut.of(0, List.of(), "");
        }
        Record row = reads.ask("shared-with", scope, Map.of("key", key.toString(), "limit", limit,
                "most", Limits.HUB_EVIDENCE, "largest", Limits.LARGEST_EVIDENCE), answer -> answer).getFirst();
        List<SharedEntity> items = row.get("shared").asList(NeighbourhoodReader::shared);
        return new Cut<>(row.get("total").asLong(), items.size(),
                sharedCutBy(evidence, row.get("skipped").asLong(), row.get("total").asLong(), limit), items);
    }

    Cut<LinkCard> linksOf(EntityKey key, int limit, Scope scope) {
        return links.linksOf(key, search.count(key, scope), limit, flags, scope);
    }

    private static @Nullable String sharedCutBy(long evidence, long skipped, long total, int limit) {
        List<String> reasons = new ArrayList<>();
        if (evidence > Limits.HUB_EVIDENCE) {
            reasons.add("hub: only the newest " + Limits.HUB_EVIDENCE + " of " + evidence + " pieces of evidence were read");
        }
        if (skipped > 0) {
            reasons.add(skipped + " pieces of evidence that name more than " + Limits.LARGEST_EVIDENCE
                    + " entities were left out");
        }
        if (total > limit) {
            reasons.add("limit " + limit);
        }
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private static SharedEntity shared(Value value) {
        return new SharedEntity(Rows.key(value.get("key")), value.get("display").asString(),
                value.get("service").asBoolean(), value.get("shared").asLong(),
                value.get("examples").asList(id -> new Sha256(id.asString())));
    }
}
