package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.model.Evidence;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** The inverse of {@link Neo4jWriter}: folds evidence into the same rows, and takes them off. */
final class Neo4jRetraction implements EvidenceRetraction {

    /** Each reads of the rows what it needs. Entities come last but one, when nothing hangs on them that goes. */
    private static final List<String> STEPS = List.of("lock", "evidence", "seen", "flags", "links", "entities", "datasets");

    private final Statements statements;

    Neo4jRetraction(Statements statements) {
        this.statements = statements;
    }

    @Override
    public long retract(Collection<Sha256> ids) {
        List<String> names = ids.stream().map(Sha256::hex).distinct().sorted().toList();
        return names.isEmpty() ? 0 : statements.errors().translating(() -> statements.writeRaw(tx -> retract(tx, names)));
    }

    private long retract(TransactionContext tx, List<String> ids) {
        List<Evidence> evidence = tx.run(statements.text("write/retract-read.cypher"), Map.of("ids", ids)).list(EvidencePages::evidence);
        if (evidence.isEmpty()) {
            return 0;
        }
        BatchRows rows = new BatchRows(evidence);
        Map<String, Object> parameters = new HashMap<>(rows.sums());
        parameters.put("ids", ids);
        parameters.put("datasets", rows.datasets());
        parameters.put("rankSpan", Times.RANK_SPAN);
        parameters.put("undatedRank", Times.UNDATED_RANK);
        STEPS.forEach(step -> tx.run(statements.text("write/retract-" + step + ".cypher"), parameters).consume());
        return evidence.size();
    }

    @Override
    public long attribute(Sha256 source, Map<Sha256, Provenance> provenances) {
        List<Map<String, Object>> rows = provenances.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
        return rows.isEmpty() ? 0 : statements.errors().translating(() -> statements.writeRaw(tx -> tx.run(
                statements.text("write/provenance.cypher"), Map.of("source", source.hex(), "evidence", rows)).single().get("moved").asLong()));
    }

    private static Map<String, Object> row(Sha256 id, Provenance provenance) {
        return Map.of("id", id.hex(), "source", provenance.source().hex(), "sourceName", provenance.sourceName(),
                "location", provenance.location(), "parser", provenance.parser());
    }
}
