package org.ormek.bench.cluster;

import java.nio.file.*;
import java.util.*;
import org.ormek.analysis.cluster.*;
import org.ormek.analysis.metric.*;
import org.ormek.analysis.tie.*;
import org.ormek.analysis.projection.*;
import org.ormek.analysis.signal.*;
import org.ormek.simulation.*;

public class Try {
    public static void main(String[] a) throws Exception {
        int[] levels = Arrays.stream(a[0].split(",")).mapToInt(Integer::parseInt).toArray();
        int networks = Integer.parseInt(a[1]);
        long[] seeds = Arrays.stream(a[2].split(",")).mapToLong(Long::parseLong).toArray();
        Signals signals = a.length > 3 ? SignalsFile.parse(Files.readString(Path.of(a[3])), a[3]) : SignalsFile.builtIn();
        for (int level : levels) {
            double[] sum = new double[9];
            for (long seed : seeds) {
                Path dir = Path.of("/tmp/sim/" + level + "-" + networks + "-" + seed);
                long t0 = System.nanoTime();
                if (!Files.exists(dir)) {
                    Simulation.write(new SimulationSettings(level, seed, networks), dir);
                }
                byte[] secret = new byte[32];
                ProjectionBuilder builder = new ProjectionBuilder();
                EntityIndex index = new EntityIndex(builder);
                EvidenceReading reading = new EvidenceReading(builder, index);
                int[] doc = {0};
                long t1 = System.nanoTime();
                Path cache = Path.of(dir + ".bin");
                Projection p;
                if (Files.exists(cache)) {
                    p = load(cache, builder, index);
                } else {
                    new SimulatedEvidence(secret).read(dir, e -> reading.add(e, doc[0]++));
                    p = builder.build();
                    save(cache, p, index);
                }
                PlantedTruth truth = PlantedTruth.read(dir.resolve("truth/truth.jsonl"), index, secret);
                long t2 = System.nanoTime();
                Clustering d = new ClusterDetection(signals, Settings.withSeed(seed)).run(p, List.of());
                long t3 = System.nanoTime();
                Score s = Score.of(d.clusterOfEntities(), truth);
                System.err.printf("L%d seed %d docs %d ent %d clues %d edges %d missing %d | gen %.1f read %.1f run %.1f | %s services %d%n", level, seed, doc[0], p.entities(), p.nodes() - p.entities(), p.edges(), truth.missing(),
                        (t1 - t0) / 1e9, (t2 - t1) / 1e9, (t3 - t2) / 1e9, s, d.services().size());
                if (Boolean.getBoolean("trace")) trace(d, p, index, truth);
                Score o = Score.of(Oracle.run(p, truth, signals), truth);
                System.err.println("    oracle " + o);
                double[] v = {s.a().b3Precision(), s.a().b3Recall(), s.a().b3F1(), s.a().pairwisePrecision(), s.a().pairwiseRecall(), s.a().pairwiseF1(), s.a().adjustedRand(), s.benign(), s.overMerges()};
                for (int i = 0; i < v.length; i++) sum[i] += v[i] / seeds.length;
            }
            System.out.printf("L%d  B3P %.3f B3R %.3f B3F %.3f  pP %.3f pR %.3f pF %.3f ARI %.3f benign %.4f over %.1f%n", level, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7], sum[8]);
        }
    }
    static void save(Path f, Projection p, EntityIndex index) throws Exception {
        try (java.io.DataOutputStream o = new java.io.DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(f)))) {
            o.writeInt(p.entities()); o.writeInt(p.nodes() - p.entities());
            for (int i = 0; i < p.entities(); i++) { o.writeUTF(index.keyOf(i).toString()); o.writeBoolean(p.isListedService(i)); }
            o.writeInt(p.edges());
            for (int n = 0; n < p.nodes(); n++) for (int e = p.firstOf(n); e < p.firstOf(n + 1); e++) { o.writeInt(p.memberOf(e)); o.writeInt(n); o.writeByte(p.signalOf(e).ordinal()); o.writeInt(p.dayOf(e)); o.writeInt(p.documentOf(e)); }
        }
    }
    static Projection load(Path f, ProjectionBuilder b, EntityIndex index) throws Exception {
        try (java.io.DataInputStream o = new java.io.DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(f)))) {
            int n = o.readInt(), c = o.readInt();
            for (int i = 0; i < n; i++) { int k = index.numberOf(org.ormek.model.EntityKey.parse(o.readUTF()).orElseThrow()); if (o.readBoolean()) b.listAsService(k); }
            for (int i = 0; i < c; i++) b.addClue();
            int e = o.readInt();
            for (int i = 0; i < e; i++) { int m = o.readInt(), s = o.readInt(); Signal g = Signal.at(o.readByte()); int d = o.readInt(), doc = o.readInt(); if (s >= n) b.mention(m, s - n, g, d, doc); else b.link(m, s, g, d, doc); }
        }
        return b.build();
    }
    static void trace(Clustering dd, Projection p, EntityIndex index, PlantedTruth truth) {
        var d = new Object() { int[] cluster = dd.clusterOfEntities(); BitSet services = new BitSet(); }; dd.services().forEach(q -> d.services.set(q.entity())); System.err.println(dd.seconds());
        Map<Integer, List<Integer>> c = new HashMap<>();
        for (int i = 0; i < d.cluster.length; i++) if (d.cluster[i] >= 0) c.computeIfAbsent(d.cluster[i], k -> new ArrayList<>()).add(i);
        c.values().stream().sorted((x, y) -> y.size() - x.size()).limit(14).forEach(m -> {
            Map<Integer, Integer> by = new TreeMap<>();
            Map<String, Integer> other = new TreeMap<>();
            for (int i : m) { by.merge(truth.network()[i], 1, Integer::sum); if (truth.network()[i] < 0) other.merge((truth.honest()[i] ? "honest-" : truth.benign()[i] ? "shared-" : "unknown-") + index.keyOf(i).type(), 1, Integer::sum); }
            System.err.println("   cluster " + m.size() + " " + by.entrySet().stream().sorted((x, y) -> y.getValue() - x.getValue()).limit(6).toList() + " " + (Boolean.getBoolean("other") ? other : ""));
        });
        int[] wrong = new int[4];
        Map<String,Integer> falseHubs = new TreeMap<>();
        d.services.stream().forEach(i -> { if (truth.network()[i] >= 0) { wrong[0]++; falseHubs.merge(index.keyOf(i).type().toString(), 1, Integer::sum);} else if (truth.honest()[i]) wrong[1]++; else if (truth.benign()[i]) wrong[2]++; else wrong[3]++; });
        System.err.println("   services: owned " + wrong[0] + falseHubs + " honest " + wrong[1] + " shared " + wrong[2] + " unknown " + wrong[3]);
        int missed = 0; for (int i = 0; i < truth.network().length; i++) if (truth.benign()[i] && !truth.honest()[i] && !d.services.get(i)) { missed++; if (missed < 12) System.err.println("    missed shared " + index.keyOf(i) + " shared by " + Sharers.of(p, i) + " member of " + (p.firstAsMember(i + 1) - p.firstAsMember(i))); }
        System.err.println("   missed " + missed);
        // splits: for each network the largest share
        Map<Integer, Map<Integer, Integer>> nets = new HashMap<>(); int[] single = new int[1]; Map<String,Integer> singleTypes = new TreeMap<>();
        for (int i = 0; i < d.cluster.length; i++) if (truth.network()[i] >= 0) { nets.computeIfAbsent(truth.network()[i], k -> new HashMap<>()).merge(d.cluster[i], 1, Integer::sum); if (d.cluster[i] < 0) { single[0]++; singleTypes.merge(index.keyOf(i).type().toString(), 1, Integer::sum);} }
        nets.values().stream().sorted((x, y) -> y.values().stream().mapToInt(q -> q).sum() - x.values().stream().mapToInt(q -> q).sum()).limit(12).forEach(m -> System.err.println("   network " + m.values().stream().mapToInt(q -> q).sum() + " " + m.entrySet().stream().sorted((x, y) -> y.getValue() - x.getValue()).limit(8).toList()));
        System.err.println("   alone " + single[0] + singleTypes);
    }
}
