package org.ormek.graph.neo4j;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.MemberGrounds;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.EntityKey;

/** Writes runs in pages, and marks them complete at last. */
final class Neo4jClusterWriter implements ClusterWriter {

    private static final int PAGE = 1_000;

    private final Statements statements;

    Neo4jClusterWriter(Statements statements) {
        this.statements = statements;
    }

    private record OfView(String id, boolean complete) {
    }

    @Override
    public Optional<String> findLatestRun(String view) {
        return runsOf(view).stream().filter(OfView::complete).map(OfView::id).findFirst();
    }

    private List<OfView> runsOf(String view) {
        return statements.read("operator/cluster-runs-of-view.cypher", Map.of("view", view),
                row -> new OfView(row.get("id").asString(), row.get("complete").asBoolean()));
    }

    @Override
    public List<Earlier> clustersOf(String run) {
        Map<String, Map<EntityKey, Double>> bits = new LinkedHashMap<>();
        Map<String, @Nullable Instant> lastSeen = new HashMap<>();
        String after = "";
        String key = "";
        List<Record> page;
        do {
            page = statements.read("operator/cluster-members-of-run.cypher", Map.of("run", run, "after", after, "key", key, "page", PAGE), row -> row);
            for (Record row : page) {
                after = row.get("cluster").asString();
                key = row.get("entity").asString();
                bits.computeIfAbsent(after, id -> new HashMap<>()).put(Rows.key(key), row.get("bits").asDouble());
                lastSeen.put(after, Times.fromDatabase(row.get("lastSeen")));
            }
        } while (page.size() == PAGE);
        return bits.entrySet().stream().map(cluster -> new Earlier(cluster.getKey(), cluster.getValue(), lastSeen.get(cluster.getKey()))).toList();
    }

    @Override
    public void write(ClusterRun run, List<Found> clusters, List<SharedServiceCard> services) {
        List<OfView> older = runsOf(run.view());
        older.stream().filter(one -> !one.complete()).forEach(one -> drop(one.id()));
        change("write/cluster-run.cypher", Map.of("properties", ClusterRows.properties(run)));
        inPages(clusters.stream().map(found -> row(run.id(), found)).toList(), "write/clusters.cypher", "clusters", Map.of());
        List<Map<String, Object>> members = new ArrayList<>();
        clusters.forEach(found -> found.members().forEach(member -> members.add(row(ClusterRows.key(run.id(), found.card().id()), member, found.grounds().members().get(member.key())))));
        inPages(members, "write/cluster-members.cypher", "members", Map.of());
        inPages(clusters.stream().flatMap(found -> found.services().stream().map(service -> row(ClusterRows.key(run.id(), found.card().id()), service))).toList(),
                "write/cluster-context.cypher", "services", Map.of());
        inPages(services.stream().map(Neo4jClusterWriter::row).toList(), "write/cluster-services.cypher", "services", Map.of("run", run.id()));
        change("write/cluster-run-complete.cypher", Map.of("run", run.id()));
        older.stream().filter(OfView::complete).skip(1).forEach(one -> drop(one.id()));
    }

    private static Map<String, Object> row(String run, Found found) {
        Map<String, Object> properties = new HashMap<>(ClusterRows.properties(run, found.card()));
        properties.putAll(GroundRows.properties(found.grounds()));
        return properties;
    }

    private static Map<String, Object> row(String cluster, ClusterMember member, @Nullable MemberGrounds grounds) {
        Map<String, Object> properties = new HashMap<>(Map.of("role", member.role().name(), "bits", member.bits()));
        if (grounds != null) {
            properties.putAll(GroundRows.properties(grounds));
        }
        if (member.stability() != null) {
            properties.put("stability", member.stability());
        }
        return Map.of("entity", member.key().toString(), "cluster", cluster, "properties", properties);
    }

    private static Map<String, Object> row(String cluster, ClusterService service) {
        return Map.of("entity", service.key().toString(), "cluster", cluster, "evidence", service.evidence());
    }

    private static Map<String, Object> row(SharedServiceCard service) {
        Map<String, Object> properties = new HashMap<>(Map.of("reason", service.reason(), "purity", service.purity(), "sharers", service.sharers()));
        if (service.evidence() != null) {
            properties.put("brands", service.brands());
            properties.put("evidence", service.evidence().hex());
        }
        return Map.of("entity", service.key().toString(), "properties", properties);
    }

    private void inPages(List<Map<String, Object>> rows, String file, String name, Map<String, Object> others) {
        for (int i = 0; i < rows.size(); i += PAGE) {
            Map<String, Object> parameters = new HashMap<>(others);
            parameters.put(name, rows.subList(i, Math.min(rows.size(), i + PAGE)));
            change(file, parameters);
        }
    }

    private void change(String file, Map<String, Object> parameters) {
        statements.errors().translating(() -> statements.writeRaw(tx -> tx.run(statements.text(file), parameters).consume()));
    }

    private void drop(String run) {
        long dropped;
        do {
            dropped = statements.errors().translating(() -> statements.writeRaw(tx -> tx.run(statements.text("write/cluster-run-drop.cypher"),
                    Map.of("run", run, "page", PAGE)).single().get("dropped").asLong()));
        } while (dropped > 0);
    }
}
