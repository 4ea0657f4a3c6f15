package org.ormek.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.Evidences;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.explain.Membership;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;

class StabilityTest {
    private final Signals signals = SignalsFile.builtIn();

    /* Two knots of a network, tied by the phone pBridge only; pLoose hangs on one complaint, pA0 on many. */
    private final Evidences evidence = new Evidences().network("A").network("B").complaint("pBridge", "aA0", "pA1").complaint("pBridge", "aB0", "pB1").complaint("pA1", "pLoose").complaint("pAlone");
    private final Clustering clustering = new ClusterDetection(signals, Settings.withSeed(1)).run(evidence.build(), List.of());

    @Test
    void memberOfOneComplaintIsLessStableThanOneOfMany() {
        double[] stability = Stability.of(clustering, signals, List.of(), 5, 20, () -> { });
        assertThat(stability[evidence.number("pA0")]).isGreaterThan(.9);
        assertThat(stability[evidence.number("pLoose")]).isBetween(.5, .99);
        assertThat(stability[evidence.number("pAlone")]).isNaN();
    }

    @Test
    void weakestBridgeIsTheOnePhoneBetweenTheKnots() {
        assertThat(clustering.clusters()).isEqualTo(1);
        Bridge bridge = new Bridges(clustering).weakestOf(0).orElseThrow();
        assertThat(bridge.ties()).as("%s", bridge).isEqualTo(1);
        assertThat(bridge.lesser()).isBetween(6, 9);
        assertThat(List.of(bridge.a(), bridge.b())).contains(evidence.number("pBridge"));
    }

    @Test
    void minimalEvidenceLeadsToTheCentreWithinTheCluster() {
        Membership membership = new Membership(clustering);
        assertThat(membership.findMinimal(evidence.number("pLoose"))).hasValueSatisfying(path -> {
            assertThat(path.nodes()).startsWith(evidence.number("pLoose")).endsWith(membership.centreOf(0));
            assertThat(path.nodes()).allMatch(node -> clustering.clusterOf(node) == 0);
        });
        assertThat(membership.pathsOf(evidence.number("pLoose"), 3)).hasSize(1);
        assertThat(membership.findMinimal(membership.centreOf(0))).isEmpty();
        assertThat(membership.pathsOf(evidence.number("pAlone"), 3)).isEmpty();
    }
}
