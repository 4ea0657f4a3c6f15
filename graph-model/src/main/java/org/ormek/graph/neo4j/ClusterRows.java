package org.ormek.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.MemberRole;

/** Clusters and runs as properties of nodes, and back. */
final class ClusterRows {

    private ClusterRows() {
    }

    static Map<String, Object> properties(ClusterRun run) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", run.id());
        row.put("view", run.view());
        row.put("datasets", run.datasets());
        row.put("at", Parameters.orNull(Times.toDatabase(run.at())));
        row.put("signals", run.signals());
        row.put("seed", run.seed());
        row.put("evidence", run.evidence());
        row.put("entities", run.entities());
        row.put("clusters", run.clusters());
        row.put("services", run.services());
        row.put("complete", false);
        return row;
    }

    static ClusterRun run(Value run) {
        return new ClusterRun(run.get("id").asString(), run.get("view").asString(), Rows.strings(run.get("datasets")),
                java.util.Objects.requireNonNull(Times.fromDatabase(run.get("at"))), run.get("signals").asString(), run.get("seed").asLong(),
                run.get("evidence").asLong(), run.get("entities").asLong(), run.get("clusters").asLong(), run.get("services").asLong());
    }

    /** The key of a cluster's node: ids are stable over runs, nodes are not. */
    static String key(String run, String cluster) {
        return run + "/" + cluster;
    }

    static Map<String, Object> properties(String run, ClusterCard card) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", key(run, card.id()));
        row.put("run", run);
        row.put("id", card.id());
        row.put("type", card.type().name());
        row.put("size", card.size());
        row.put("priority", card.priority());
        row.put("roles", card.roles().entrySet().stream().flatMap(role -> Stream.of(role.getKey().name(), String.valueOf(role.getValue()))).toList());
        row.put("languages", card.languages());
        row.put("countries", card.countries());
        row.put("labels", card.labels());
        row.put("firstSeen", Parameters.orNull(Times.toDatabase(card.firstSeen())));
        row.put("lastSeen", Parameters.orNull(Times.toDatabase(card.lastSeen())));
        row.put("evidence", card.evidence());
        row.put("victims", card.victims());
        row.put("losses", Pairs.listOf(card.losses()));
        row.put("event", card.event().name());
        row.put("others", card.others());
        row.put("numberCountries", card.traits().numberCountries());
        row.put("hostingCountries", card.traits().hostingCountries());
        row.put("brands", card.traits().brands());
        row.put("fresh", card.traits().fresh());
        return row;
    }

    static ClusterCard card(Value cluster) {
        return new ClusterCard(cluster.get("id").asString(), ClusterCard.Type.valueOf(cluster.get("type").asString()), cluster.get("size").asLong(),
                cluster.get("priority").asDouble(), roles(Rows.strings(cluster.get("roles"))), Rows.strings(cluster.get("languages")),
                Rows.strings(cluster.get("countries")), Rows.strings(cluster.get("labels")), Times.fromDatabase(cluster.get("firstSeen")),
                Times.fromDatabase(cluster.get("lastSeen")), cluster.get("evidence").asLong(), cluster.get("victims").asLong(),
                Rows.losses(Rows.strings(cluster.get("losses"))), ClusterCard.Event.valueOf(cluster.get("event").asString()),
                Rows.strings(cluster.get("others")), traits(cluster));
    }

    /** Runs that were made before these were drawn have none of them. */
    private static ClusterCard.Traits traits(Value cluster) {
        return new ClusterCard.Traits(Rows.strings(cluster.get("numberCountries")), Rows.strings(cluster.get("hostingCountries")), Rows.strings(cluster.get("brands")),
                cluster.get("fresh").asLong(0));
    }

    private static TreeMap<MemberRole, Long> roles(List<String> pairs) {
        TreeMap<MemberRole, Long> roles = new TreeMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            roles.put(MemberRole.valueOf(pairs.get(i)), Long.parseLong(pairs.get(i + 1)));
        }
        return roles;
    }
}
