package org.ormek.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.Evidences;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.model.EntityType;
import org.ormek.model.OrmekException;

class ClusterDetectionTest {
    private final Evidences evidence = new Evidences();

    @Test
    void sharedMuleJoinsNobody() {
        for (String network : List.of("A", "B", "C", "D")) {
            evidence.network(network);
            for (int i = 0; i < 4; i++) {
                evidence.complaint("p" + network + i, "aMule", "a" + network + i % 2);
            }
        }
        Clustering clustering = run();
        assertThat(clustering.clusters()).isEqualTo(4);
        assertThat(together(clustering, "pA0", "pA3", "aA1", "sA")).isTrue();
        assertThat(together(clustering, "pA0", "pB0")).isFalse();
        assertThat(clustering.clusterOf(evidence.number("aMule"))).isEqualTo(Clustering.NONE);
        assertThat(clustering.services()).singleElement().satisfies(service -> {
            assertThat(service.entity()).isEqualTo(evidence.number("aMule"));
            assertThat(service.reason()).isEqualTo(SharedService.Reason.PURITY);
            assertThat(service.purity()).isEqualTo(.25);
            assertThat(service.sharers()).isEqualTo(16);
        });
    }

    @Test
    void accountOfOneNetworkStaysHoweverOftenItIsNamed() {
        evidence.network("A").network("B");
        for (int i = 0; i < 40; i++) {
            evidence.complaint("aOwn", "pA" + i % 4);
        }
        Clustering clustering = run();
        assertThat(together(clustering, "aOwn", "pA0")).isTrue();
        assertThat(clustering.services()).isEmpty();
    }

    /**
     * <pre>
     *  sClone0..5 -- wOwn
     *       \
     *        tBrand -- sBrand (the brand's own site), sShop (a customer of the brand's)
     * </pre>
     */
    @Test
    void aBrandsMarkTiesNobodyAndDrawsNeitherTheBrandNorItsCustomersToThoseWhoCopiedIt() {
        for (int i = 0; i < 40; i++) {
            evidence.link("sOther" + i, "tOther" + i, Signal.TRACKER_USED, 100).link("sOther" + i, "wOther" + i, Signal.WALLET_PUBLISHED, 100);
        }
        for (int i = 0; i < 6; i++) {
            evidence.link("sClone" + i, "wOwn", Signal.WALLET_PUBLISHED, 100).link("sClone" + i, "tBrand", Signal.TRACKER_USED, 100);
        }
        evidence.link("sBrand", "tBrand", Signal.TRACKER_USED, 100).link("sShop", "tBrand", Signal.TRACKER_USED, 100);
        assertThat(together(run(), "sClone0", "sBrand", "sShop")).as("as a tracker like any other").isTrue();
        evidence.mark("tBrand");
        Clustering clustering = run();
        assertThat(together(clustering, "sClone0", "sClone5", "wOwn")).isTrue();
        assertThat(clustering.clusterOf(evidence.number("sBrand"))).isEqualTo(Clustering.NONE);
        assertThat(clustering.clusterOf(evidence.number("sShop"))).isEqualTo(Clustering.NONE);
        assertThat(clustering.services()).extracting(SharedService::reason).containsExactly(SharedService.Reason.BRAND);
        Clustering overruled = run(new Ruling.Service(evidence.number("tBrand"), false));
        assertThat(together(overruled, "sClone0", "sBrand", "sShop")).as("an analyst goes before").isTrue();
        Clustering said = run(new Ruling.Service(evidence.number("tBrand"), true));
        assertThat(said.services()).extracting(SharedService::reason).containsExactly(SharedService.Reason.ANALYST);
    }

    @Test
    void listedServiceLeadsNowhereAndAnAnalystMayOverrule() {
        evidence.network("A").complaint("pA0", "aBank").complaint("pX", "aBank").service("aBank");
        assertThat(together(run(), "pA0", "aBank")).isFalse();
        assertThat(run().services()).extracting(SharedService::reason).containsExactly(SharedService.Reason.LIST);
        Clustering overruled = run(new Ruling.Service(evidence.number("aBank"), false));
        assertThat(together(overruled, "pA0", "aBank", "pX")).isTrue();
        Clustering said = run(new Ruling.Service(evidence.number("aA0"), true));
        assertThat(said.services()).extracting(SharedService::reason).containsExactlyInAnyOrder(SharedService.Reason.LIST, SharedService.Reason.ANALYST);
    }

    /*
     * sWarns publishes its own phone and, as a warning, one of network A. sScam publishes one of A and is tied to A by a wallet too.
     */
    @Test
    void siteThatOnlyCitesANumberIsPeeled() {
        evidence.network("A").link("sWarns", "pFirm", Signal.PHONE_PUBLISHED, 100).link("sWarns", "pA0", Signal.PHONE_PUBLISHED, 100)
                .link("sScam", "pA1", Signal.PHONE_PUBLISHED, 100).link("sScam", "wA", Signal.WALLET_PUBLISHED, 100).complaint("wA", "pA2");
        Clustering clustering = run();
        assertThat(together(clustering, "sScam", "pA1", "wA")).isTrue();
        assertThat(together(clustering, "sWarns", "pA0")).isFalse();
        assertThat(together(clustering, "sWarns", "pFirm")).isTrue();
    }

    @Test
    void siteTiedByItsAddressAloneIsPeeled() {
        evidence.network("A").link("sA", "iHost", Signal.ADDRESS_RESOLVED, 100).link("sOther", "iHost", Signal.ADDRESS_RESOLVED, 100);
        assertThat(together(run(), "sA", "sOther")).isFalse();
    }

    @Test
    void aScriptAloneHoldsNobody() {
        evidence.network("A").complaint("pLone", "aLone").script("pA0", "pLone").script("pA1", "pLone").script("pX", "pY");
        Clustering clustering = run();
        assertThat(together(clustering, "pA0", "pA1", "aA0")).isTrue();
        assertThat(together(clustering, "pLone", "aLone")).isTrue();
        assertThat(together(clustering, "pA0", "pLone")).isFalse();
        assertThat(clustering.clusterOf(evidence.number("pX"))).isEqualTo(Clustering.NONE);
    }

    @Test
    void judgementsWin() {
        evidence.network("A").network("B");
        Clustering joined = run(new Ruling.MustLink(evidence.number("pA0"), evidence.number("pB0")));
        assertThat(joined.clusters()).isEqualTo(1);
        Clustering parted = run(new Ruling.CannotLink(evidence.number("pA0"), evidence.number("pA2")));
        assertThat(together(parted, "pA0", "pA2")).isFalse();
        assertThat(parted.clusterOf(evidence.number("pA1"))).isIn(parted.clusterOf(evidence.number("pA0")), parted.clusterOf(evidence.number("pA2")));
        Clustering both = run(new Ruling.MustLink(evidence.number("pA0"), evidence.number("pB0")), new Ruling.CannotLink(evidence.number("pA1"), evidence.number("pB1")));
        assertThat(together(both, "pA0", "pB0")).isTrue();
        assertThat(together(both, "pA1", "pB1")).isFalse();
    }

    @Test
    void impossibleJudgementsAreRefusedBeforeAnyWork() {
        evidence.network("A");
        int a = evidence.number("pA0");
        int b = evidence.number("pA1");
        assertThatThrownBy(() -> run(new Ruling.MustLink(a, b), new Ruling.CannotLink(b, a))).isInstanceOf(OrmekException.class).hasMessageContaining("contradict");
        assertThatThrownBy(() -> run(new Ruling.MustLink(a, 99_999))).isInstanceOf(OrmekException.class).hasMessageContaining("does not hold");
        assertThatThrownBy(() -> run(new Ruling.Service(a, true), new Ruling.Service(a, false))).isInstanceOf(OrmekException.class);
    }

    @Test
    void emptyEvidenceIsRefused() {
        assertThatThrownBy(this::run).isInstanceOf(OrmekException.class).hasMessageContaining("no entity");
    }

    @Test
    void oneGiantHubIsOneServiceAndNoCluster() {
        for (int i = 0; i < 5_000; i++) {
            evidence.link("s" + i, "iHub", Signal.TRACKER_USED, i % 300);
        }
        Clustering clustering = run();
        assertThat(clustering.clusters()).isZero();
    }

    /*
     * Eight sites of one web studio carry its tracker, each with a number and an address of its own; so does a site of network A, copied from one of them.
     */
    @Test
    void trackerOfAStudioJoinsNeitherItsCustomersNorThemWithAFraudster() {
        evidence.network("A");
        unrelatedSites();
        for (int i = 0; i < 8; i++) {
            evidence.link("sFirm" + i, "tStudio", Signal.TRACKER_USED, 100).link("sFirm" + i, "pFirm" + i, Signal.PHONE_PUBLISHED, 100).link("sFirm" + i, "eFirm" + i, Signal.EMAIL_PUBLISHED, 100);
        }
        evidence.link("sA", "tStudio", Signal.TRACKER_USED, 100);
        Clustering clustering = run();
        assertThat(clustering.services()).extracting(SharedService::entity).containsExactly(evidence.number("tStudio"));
        assertThat(together(clustering, "sFirm0", "pFirm0", "eFirm0")).isTrue();
        assertThat(together(clustering, "sFirm0", "sFirm1")).isFalse();
        assertThat(together(clustering, "sA", "pA0")).isTrue();
        assertThat(together(clustering, "sA", "sFirm0")).isFalse();
    }

    /*
     * Eight clones of one operator carry his tracker; each shows one of his two wallets or one of his two handles.
     */
    @Test
    void trackerOfOneOperatorStaysThoughNoCloneShowsAllThatHeHas() {
        unrelatedSites();
        for (int i = 0; i < 8; i++) {
            evidence.link("sClone" + i, "tOwn", Signal.TRACKER_USED, 100).link("sClone" + i, "wOwn" + i % 2, Signal.WALLET_PUBLISHED, 100)
                    .link("sClone" + i, "hOwn" + i / 2 % 2, Signal.MESSENGER_PUBLISHED, 100);
        }
        Clustering clustering = run();
        assertThat(clustering.services()).isEmpty();
        assertThat(together(clustering, "sClone0", "sClone3", "sClone7", "tOwn")).isTrue();
    }

    /*
     * Six sites show nothing but one tracker: nothing speaks for a service then.
     */
    @Test
    void trackerOfSitesThatShowNothingElseStays() {
        unrelatedSites();
        for (int i = 0; i < 6; i++) {
            evidence.link("sBare" + i, "tOnly", Signal.TRACKER_USED, 100);
        }
        assertThat(run().services()).isEmpty();
        assertThat(together(run(), "sBare0", "sBare5")).isTrue();
    }

    /** So that a tracker that some share is a rare one. */
    private void unrelatedSites() {
        for (int i = 0; i < 400; i++) {
            evidence.link("s" + i, "t" + i, Signal.TRACKER_USED, 100).link("s" + i, "p" + i, Signal.PHONE_PUBLISHED, 100).link("s" + i, "w" + i, Signal.WALLET_PUBLISHED, 100)
                    .link("s" + i, "h" + i, Signal.MESSENGER_PUBLISHED, 100).link("s" + i, "e" + i, Signal.EMAIL_PUBLISHED, 100);
        }
    }

    @Test
    void walletOfManyOtherwiseLoneSitesIsNoService() {
        for (int i = 0; i < 30; i++) {
            evidence.link("s" + i, "wFarm", Signal.WALLET_PUBLISHED, i).link("s" + i, "iHost", Signal.ADDRESS_RESOLVED, i);
        }
        for (int i = 100; i < 2_000; i++) {
            evidence.link("s" + i, "w" + i, Signal.WALLET_PUBLISHED, 1).link("s" + i, "i" + i, Signal.ADDRESS_RESOLVED, 1);
        }
        assertThat(run().services()).extracting(SharedService::entity).doesNotContain(evidence.number("wFarm"));
    }

    @Test
    void sitesThatTakeMoneyIntoOneWalletAreOneClusterThoughNothingElseTiesThem() {
        for (int i = 0; i < 30; i++) {
            evidence.link("s" + i, "wDrainer", Signal.WALLET_PUBLISHED, i);
        }
        for (int i = 100; i < 2_000; i++) {
            evidence.link("s" + i, "w" + i, Signal.WALLET_PUBLISHED, 1);
        }
        assertThat(together(run(), "s0", "s7", "s29", "wDrainer")).isTrue();
    }

    @Test
    void evidenceWithoutAnyTieGivesNoCluster() {
        ProjectionBuilder builder = new ProjectionBuilder();
        builder.addEntity(EntityType.PHONE);
        assertThat(new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(1)).run(builder.build(), List.of()).clusters()).isZero();
    }

    @Test
    void sameSeedSameClustersAndListsOfManyTieNobody() {
        evidence.network("A").network("B");
        String[] many = new String[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = "p" + (i % 2 == 0 ? "A" : "B") + i;
        }
        evidence.complaint(many);
        Clustering first = run();
        assertThat(run().clusterOfEntities()).isEqualTo(first.clusterOfEntities());
        assertThat(together(first, "pA0", "pB1")).isFalse();
        assertThat(first.clusterOf(evidence.number("pA58"))).isEqualTo(Clustering.NONE);
    }

    private Clustering run(Ruling... rulings) {
        return new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(3)).run(evidence.build(), List.of(rulings));
    }

    private boolean together(Clustering clustering, String first, String... others) {
        int cluster = clustering.clusterOf(evidence.number(first));
        return cluster != Clustering.NONE && List.of(others).stream().allMatch(other -> clustering.clusterOf(evidence.number(other)) == cluster);
    }
}
