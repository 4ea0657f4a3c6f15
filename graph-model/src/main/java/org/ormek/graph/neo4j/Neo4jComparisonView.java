package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.LinkType;
import org.ormek.model.OrmekException;

/** The reads by which entities are compared. */
final class Neo4jComparisonView implements ComparisonView {

    private final ScopedReads reads;

    Neo4jComparisonView(Statements statements) {
        this.reads = new ScopedReads(statements);
    }

    @Override
    public NamedEvidence evidenceNaming(Collection<EntityKey> keys, int each, Scope scope) {
        List<String> names = keys.stream().map(EntityKey::toString).distinct().sorted().toList();
        List<Evidence> evidence = reads.ask("evidence-naming", scope, Map.of("keys", names, "each", each), EvidencePages::evidence);
        Map<EntityKey, Long> totals = reads.ask("evidence-totals", scope, Map.of("keys", names), row -> row).stream()
                .collect(Collectors.toMap(row -> Rows.key(row.get("key")), row -> row.get("total").asLong()));
        return new NamedEvidence(evidence, totals);
    }

    @Override
    public ClueCounts clueCounts(Scope scope) {
        Map<EvidenceType, Long> together = reads.ask("named-together", scope, Map.of(), row -> row).stream()
                .collect(Collectors.toMap(row -> EvidenceType.valueOf(row.get("type").asString()), row -> row.get("total").asLong()));
        return new ClueCounts(reads.ask("link-sources", scope, Map.of(), Neo4jComparisonView::linkSources), together);
    }

    private static LinkSources linkSources(Record row) {
        String target = row.get("target").asString();
        EntityType type = EntityType.findByPrefix(target).orElseThrow(() -> new OrmekException("The graph holds entities of the type " + target
                + ", which this version of Ormek does not know. Use a newer version."));
        return new LinkSources(LinkType.valueOf(row.get("type").asString()), type, row.get("total").asLong());
    }
}
