package org.ormek.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.ExplainedMember;
import org.ormek.graph.MemberRole;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/** Clusters, each question through the run that the asker may see. */
final class Neo4jClusterView implements ClusterView {

    private final ScopedReads reads;

    Neo4jClusterView(Statements statements) {
        this.reads = new ScopedReads(statements);
    }

    @Override
    public Optional<ClusterRun> findRun(Scope scope) {
        return reads.ask("cluster-run", scope, Map.of(), row -> ClusterRows.run(row.get("run"))).stream().findFirst();
    }

    @Override
    public Cut<ClusterCard> listClusters(ClusterQuestion question, Scope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("smallest", question.smallest(), "offset", question.offset(), "limit", question.limit()));
        parameters.put("type", question.type() == null ? "" : question.type().name());
        parameters.put("country", question.country() == null ? "" : question.country());
        parameters.put("language", question.language() == null ? "" : question.language());
        ClusterQuestion.Seen seen = question.seen();
        parameters.put("brand", seen.brand() == null ? "" : seen.brand());
        parameters.put("from", Parameters.orNull(Times.toDatabase(seen.from())));
        parameters.put("to", Parameters.orNull(Times.toDatabase(seen.to())));
        parameters.put("fresh", seen.fresh());
        return inRun("clusters", scope, parameters).stream().findFirst()
                .map(row -> Cut.of(row.get("total").asLong(), row.get("page").asList(ClusterRows::card), "limit " + question.limit()))
                .orElseGet(() -> Cut.of(0, List.of(), ""));
    }

    @Override
    public Optional<ClusterCard> findCluster(String id, Scope scope) {
        return inRun("cluster", scope, Map.of("cluster", id)).stream().findFirst().map(row -> ClusterRows.card(row.get("cluster")));
    }

    @Override
    public List<ClusterMember> listMembers(String id, int offset, int limit, Scope scope) {
        return inRun("cluster-members", scope, Map.of("cluster", id, "offset", offset, "limit", limit)).stream().map(Neo4jClusterView::member).toList();
    }

    private static ClusterMember member(Record row) {
        return new ClusterMember(Rows.key(row.get("key")), row.get("display").asString(), MemberRole.valueOf(row.get("role").asString()),
                row.get("bits").asDouble(), row.get("stability").isNull() ? null : row.get("stability").asDouble());
    }

    @Override
    public Optional<ClusterBridge> findBridge(String id, Scope scope) {
        return inRun("cluster", scope, Map.of("cluster", id)).stream().findFirst().flatMap(row -> GroundRows.bridge(row.get("cluster")));
    }

    @Override
    public Optional<ExplainedMember> findMember(String id, EntityKey key, Scope scope) {
        return inRun("cluster-member", scope, Map.of("cluster", id, "key", key.toString())).stream().findFirst()
                .map(row -> new ExplainedMember(member(row), GroundRows.grounds(row)));
    }

    @Override
    public List<ClusterService> listServicesOf(String id, int limit, Scope scope) {
        return inRun("cluster-context", scope, Map.of("cluster", id, "limit", limit)).stream()
                .map(row -> new ClusterService(Rows.key(row.get("key")), row.get("display").asString(), row.get("evidence").asLong())).toList();
    }

    @Override
    public Optional<ClusterCard> findClusterOf(EntityKey key, Scope scope) {
        return inRun("cluster-of-entity", scope, Map.of("key", key.toString())).stream().findFirst().map(row -> ClusterRows.card(row.get("cluster")));
    }

    @Override
    public Map<EntityKey, ClusterCard> findClustersOf(List<EntityKey> keys, Scope scope) {
        Map<EntityKey, ClusterCard> clusters = new HashMap<>();
        for (Record row : inRun("clusters-of-entities", scope, Map.of("keys", keys.stream().map(EntityKey::toString).toList()))) {
            ClusterCard card = ClusterRows.card(row.get("cluster"));
            row.get("keys").asList(Rows::key).forEach(key -> clusters.put(key, card));
        }
        return clusters;
    }

    @Override
    public List<SharedServiceCard> listServices(int limit, Scope scope) {
        return inRun("cluster-services", scope, Map.of("limit", limit)).stream().map(Neo4jClusterView::service).toList();
    }

    private static SharedServiceCard service(Record row) {
        String evidence = Rows.nullable(row.get("evidence"));
        return new SharedServiceCard(Rows.key(row.get("key")), row.get("display").asString(), row.get("reason").asString(), row.get("purity").asDouble(),
                row.get("sharers").asLong(), Rows.strings(row.get("brands")), evidence == null ? null : new Sha256(evidence));
    }

    private List<Record> inRun(String question, Scope scope, Map<String, Object> parameters) {
        return findRun(scope).map(run -> {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("run", run.id());
            return reads.ask(question, scope, all, row -> row);
        }).orElseGet(List::of);
    }
}
