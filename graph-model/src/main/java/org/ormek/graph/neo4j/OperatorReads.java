package org.ormek.graph.neo4j;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.ormek.graph.EntityFacts;
import org.ormek.graph.EvidenceProvenance;
import org.ormek.graph.GraphInventory;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/** The reads of those who run Ormek, over all datasets: which there are, and a check of everything. Never for an investigator. */
final class OperatorReads implements GraphInventory {

    private static final long PAGE = 500;

    private final Statements statements;

    OperatorReads(Statements statements) {
        this.statements = statements;
    }

    List<String> listDatasets() {
        return statements.read("operator/datasets.cypher", Map.of(), row -> row.get("name").asString());
    }

    /** Page by page behind the last id, so that memory does not grow with the graph. */
    @Override
    public void forEachEvidence(Consumer<EvidenceProvenance> consumer) {
        String after = "";
        List<EvidenceProvenance> page;
        do {
            page = statements.read("operator/evidence-page.cypher", Map.of("after", after, "page", PAGE), OperatorReads::read);
            for (EvidenceProvenance evidence : page) {
                consumer.accept(evidence);
                after = evidence.id().hex();
            }
        } while (page.size() == PAGE);
    }

    @Override
    public Set<Sha256> present(Collection<Sha256> ids) {
        return new HashSet<>(statements.read("write/existing-evidence.cypher", Map.of("ids", ids.stream().map(Sha256::hex).toList()),
                row -> new Sha256(row.get("id").asString())));
    }

    /** Page by page behind the last key. */
    @Override
    public void forEachEntity(Consumer<EntityFacts> consumer) {
        String after = "";
        List<Record> page;
        do {
            page = statements.read("operator/entity-page.cypher", Map.of("after", after, "page", PAGE), row -> row);
            for (Record row : page) {
                after = row.get("key").asString();
                consumer.accept(new EntityFacts(EntityKey.parse(after).orElseThrow(), facts(row)));
            }
        } while (page.size() == PAGE);
    }

    private static List<String> facts(Record row) {
        return Stream.of("facts", "links").flatMap(list -> row.get(list).asList(value -> value.asMap()).stream())
                .map(ContentLines::fact).sorted().toList();
    }

    private static EvidenceProvenance read(Record row) {
        Map<String, Object> evidence = row.get("evidence").asMap();
        List<Map<String, Object>> mentions = row.get("mentions").asList(mention -> mention.asMap());
        return new EvidenceProvenance(new Sha256(String.valueOf(evidence.get("id"))),
                String.valueOf(evidence.get("dataset")), Rows.provenance(row.get("evidence")),
                ContentLines.of(evidence, mentions));
    }
}
