package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.graph.Cut;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.LinkCard;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedEntity;
import org.ormek.model.EntityKey;
import org.ormek.model.LinkType;
import org.ormek.model.Sha256;

/** What stands around one entity: its evidence, its links, what shares evidence with it. */
final class NeighbourhoodReader {

    private final ScopedReads reads;
    private final SearchReader search;
    private final FlagReader flags;

    NeighbourhoodReader(ScopedReads reads, SearchReader search, FlagReader flags) {
        this.reads = reads;
        this.search = search;
        this.flags = flags;
    }

    Cut<EvidenceCard> evidenceOf(EntityKey key, int limit, Scope scope) {
        long total = search.countEvidence(key, scope);
        List<EvidenceCard> cards = total == 0 ? List.of() : reads.ask("evidence-of", scope,
                Map.of("key", key.toString(), "limit", limit), Rows::evidence);
        return Cut.of(total, cards, "limit " + limit);
    }

    Cut<SharedEntity> sharedWith(EntityKey key, int limit, Scope scope) {
        long evidence = search.countEvidence(key, scope);
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
        List<Record> rows = reads.ask("links-of", scope, Map.of("key", key.toString(), "most", Limits.HUB_LINKS + 1),
                row -> row);
        boolean hub = rows.size() > Limits.HUB_LINKS;
        Map<List<Object>, List<Record>> byPair = new LinkedHashMap<>();
        for (Record row : rows) {
            byPair.computeIfAbsent(List.of(row.get("type").asString(), row.get("other").asString(),
                    row.get("outgoing").asBoolean()), pair -> new ArrayList<>()).add(row);
        }
        List<List<Record>> shown = byPair.values().stream().limit(limit).toList();
        Set<String> services = flags.servicesAmong(shown.stream().map(pair -> pair.getFirst().get("other").asString()).distinct()
                .toList(), scope);
        List<LinkCard> cards = shown.stream().map(pair -> link(pair,
                services.contains(pair.getFirst().get("other").asString()))).toList();
        if (!hub) {
            return Cut.of(byPair.size(), cards, "limit " + limit);
        }
        long statements = reads.ask("links-count", scope, Map.of("key", key.toString()),
                row -> row.get("links").asLong()).getFirst();
        return new Cut<>(statements, cards.size(), "hub: more than " + Limits.HUB_LINKS
                + " links; the total counts what each dataset states", cards);
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

    private static LinkCard link(List<Record> statements, boolean service) {
        Record any = statements.getFirst();
        Period period = new Period();
        for (Record row : statements) {
            period.add(Times.fromDatabase(row.get("firstSeen")));
            period.add(Times.fromDatabase(row.get("lastSeen")));
        }
        return new LinkCard(LinkType.valueOf(any.get("type").asString()), any.get("outgoing").asBoolean(),
                Rows.key(any.get("other")), any.get("display").asString(), service, period.first(), period.last(),
                statements.stream().map(row -> row.get("dataset").asString()).toList(),
                statements.stream().map(row -> new Sha256(row.get("evidence").asString())).toList());
    }
}
