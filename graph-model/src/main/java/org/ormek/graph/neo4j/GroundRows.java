package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterGrounds;
import org.ormek.graph.MemberGrounds;
import org.ormek.model.Sha256;

/** What holds clusters together as properties of their nodes and memberships, and back. A document that there is none of is an empty text. */
final class GroundRows {

    private GroundRows() {
    }

    static Map<String, Object> properties(MemberGrounds grounds) {
        Map<String, Object> row = new HashMap<>();
        row.put("pathFrom", grounds.path().stream().map(MemberGrounds.Step::from).toList());
        row.put("pathTo", grounds.path().stream().map(MemberGrounds.Step::to).toList());
        row.put("pathSignals", grounds.path().stream().map(MemberGrounds.Step::signal).toList());
        row.put("pathBits", grounds.path().stream().map(MemberGrounds.Step::bits).toList());
        row.put("pathEvidence", grounds.path().stream().map(step -> text(step.evidence())).toList());
        row.put("signals", List.copyOf(grounds.signals().keySet()));
        row.put("signalBits", List.copyOf(grounds.signals().values()));
        return row;
    }

    static Map<String, Object> properties(ClusterGrounds grounds) {
        Map<String, Object> row = new HashMap<>();
        grounds.members().values().stream().findAny().ifPresent(any -> row.put("centre", any.centre().toString()));
        ClusterBridge bridge = grounds.bridge();
        if (bridge != null) {
            row.put("bridge", List.of(bridge.from(), bridge.to(), text(bridge.evidence())));
            row.put("bridgeBits", bridge.bits());
            row.put("bridgeTies", bridge.ties());
            row.put("bridgeLesser", bridge.lesser());
        }
        return row;
    }

    static Optional<ClusterBridge> bridge(Value cluster) {
        List<String> ends = Rows.strings(cluster.get("bridge"));
        return ends.isEmpty() ? Optional.empty() : Optional.of(new ClusterBridge(ends.get(0), ends.get(1), cluster.get("bridgeBits").asDouble(), cluster.get("bridgeTies").asInt(),
                cluster.get("bridgeLesser").asInt(), digest(ends.get(2))));
    }

    /** Null if the run kept nothing of it. */
    static @Nullable MemberGrounds grounds(Record row) {
        Value member = row.get("grounds");
        if (row.get("centre").isNull() || member.get("pathFrom").isNull()) {
            return null;
        }
        List<String> from = Rows.strings(member.get("pathFrom"));
        List<String> to = Rows.strings(member.get("pathTo"));
        List<String> signals = Rows.strings(member.get("pathSignals"));
        List<Double> bits = member.get("pathBits").asList(Value::asDouble);
        List<String> evidence = Rows.strings(member.get("pathEvidence"));
        List<MemberGrounds.Step> path = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            path.add(new MemberGrounds.Step(from.get(i), to.get(i), signals.get(i), bits.get(i), digest(evidence.get(i))));
        }
        TreeMap<String, Double> sums = new TreeMap<>();
        List<String> ids = Rows.strings(member.get("signals"));
        List<Double> counted = member.get("signalBits").asList(Value::asDouble);
        for (int i = 0; i < ids.size(); i++) {
            sums.put(ids.get(i), counted.get(i));
        }
        return new MemberGrounds(Rows.key(row.get("centre")), path, sums);
    }

    private static String text(@Nullable Sha256 digest) {
        return digest == null ? "" : digest.hex();
    }

    private static @Nullable Sha256 digest(String text) {
        return text.isEmpty() ? null : new Sha256(text);
    }
}
