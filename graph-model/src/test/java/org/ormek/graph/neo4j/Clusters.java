package org.ormek.graph.neo4j;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterGrounds;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.MemberRole;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.EntityKey;
import org.ormek.model.Money;

/** Made-up runs of cluster detection. */
final class Clusters {

    private Clusters() {
    }

    /** A run over the datasets with one cluster of all keys but the last, which is a shared service. */
    static ClusterRun write(Neo4jGraph graph, String id, List<String> datasets, EntityKey... keys) {
        return write(graph, id, datasets, ClusterGrounds.NONE, keys);
    }

    /** The same with what holds the cluster together. */
    static ClusterRun write(Neo4jGraph graph, String id, List<String> datasets, ClusterGrounds grounds, EntityKey... keys) {
        List<EntityKey> members = Arrays.asList(keys).subList(0, keys.length - 1);
        ClusterRun run = new ClusterRun(id, String.join(",", datasets), datasets, Instant.parse("2026-11-01T00:00:00Z"), "1", 7, 9, keys.length, 1, 1);
        graph.clusterWriter().write(run, List.of(new ClusterWriter.Found(card(id + ".1", members.size()), members.stream()
                .map(key -> new ClusterMember(key, "Display of " + key.value(), MemberRole.LANDING_SITE, 4.5, 0.9)).toList(),
                List.of(new ClusterService(keys[keys.length - 1], "Display of " + keys[keys.length - 1].value(), 5))).heldBy(grounds)),
                List.of(new SharedServiceCard(keys[keys.length - 1], "Display of " + keys[keys.length - 1].value(), "BRAND", 0.25, 12,
                        List.of("kaspi"), Fixtures.digest("shown"))));
        return run;
    }

    static ClusterCard card(String id, long size) {
        return new ClusterCard(id, ClusterCard.Type.SITE_FARM, size, 1.5, new TreeMap<>(Map.of(MemberRole.LANDING_SITE, size)), List.of("kk", "ru"), List.of("KZ"),
                List.of("phishing"), Instant.parse("2026-01-01T00:00:00Z"), null, 9, 2, List.of(new Money(new BigDecimal("12.50"), "KZT")),
                ClusterCard.Event.BIRTH, List.of(), new ClusterCard.Traits(List.of("KZ"), List.of("NL"), List.of("kaspi"), 1));
    }
}
