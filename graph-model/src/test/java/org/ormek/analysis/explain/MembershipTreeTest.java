package org.ormek.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.Evidences;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Ruling;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.analysis.tie.TieFinder;

class MembershipTreeTest {

    private final Evidences evidence = new Evidences().network("A").complaint("pBridge", "aA0", "pA1").complaint("pA1", "pLoose").link("sA", "pA2", Signal.PHONE_PUBLISHED, 90).network("B");

    private Clustering run(Ruling... rulings) {
        return new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(1)).run(evidence.build(), List.of(rulings));
    }

    @Test
    void theWayOfEachMemberIsAsStrongAsTheOneThatIsLookedForAlone() {
        Clustering clustering = run();
        Membership membership = new Membership(clustering);
        TieFinder finder = new TieFinder(clustering.ties());
        for (int cluster = 0; cluster < clustering.clusters(); cluster++) {
            MembershipTree tree = new MembershipTree(clustering, cluster, List.of());
            assertThat(tree.centre()).isEqualTo(membership.centreOf(cluster));
            assertThat(tree.pathOf(tree.centre())).isEmpty();
            for (int member : clustering.membersOf(cluster)) {
                List<MembershipTree.Step> path = tree.pathOf(member);
                double weakest = path.stream().mapToDouble(step -> clustering.ties().bitsOf(finder.between(step.from(), step.to()).orElseThrow())).min().orElse(0);
                assertThat(weakest).isCloseTo(membership.findMinimal(member).map(EvidencePath::weakestBits).orElse(0.0), within(1e-6));
                assertThat(path).noneMatch(MembershipTree.Step::ruled);
                if (member != tree.centre()) {
                    assertThat(path.getFirst().from()).isEqualTo(member);
                    assertThat(path.getLast().to()).isEqualTo(tree.centre());
                }
            }
        }
    }

    @Test
    void whereOnlyARulingLeadsOnItIsAStep() {
        Ruling.MustLink must = new Ruling.MustLink(evidence.number("pA0"), evidence.number("pB0"));
        Clustering clustering = run(must);
        assertThat(clustering.clusters()).isEqualTo(1);
        MembershipTree tree = new MembershipTree(clustering, 0, List.of(must));
        long overTheRuling = 0;
        for (int member : clustering.membersOf(0)) {
            List<MembershipTree.Step> path = tree.pathOf(member);
            assertThat(member == tree.centre() || path.getLast().to() == tree.centre()).isTrue();
            long ruled = path.stream().filter(MembershipTree.Step::ruled).count();
            assertThat(ruled).isLessThanOrEqualTo(1);
            overTheRuling += ruled;
        }
        assertThat(overTheRuling).isEqualTo(tree.centre() < evidence.number("pB0") ? 7 : clustering.membersOf(0).length - 7);
    }

    @Test
    void aTieIsFoundFromBothEndsWithADocumentOfItsSignal() {
        Clustering clustering = run();
        TieFinder finder = new TieFinder(clustering.ties());
        int site = evidence.number("sA");
        int phone = evidence.number("pA2");
        int tie = finder.between(phone, site).orElseThrow();
        assertThat(finder.between(site, phone)).contains(tie);
        assertThat(clustering.ties().signalOf(tie)).isEqualTo(Signal.PHONE_PUBLISHED);
        assertThat(finder.documentOf(tie)).isEqualTo(14);
        assertThat(finder.between(site, evidence.number("pB0"))).isEmpty();
        for (int t = 0; t < clustering.ties().count(); t++) {
            assertThat(finder.between(clustering.ties().memberOf(t), clustering.ties().sharedOf(t))).contains(t);
        }
    }
}
