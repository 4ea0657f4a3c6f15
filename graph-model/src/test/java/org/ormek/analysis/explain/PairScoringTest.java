package org.ormek.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ormek.analysis.Evidences;
import org.ormek.analysis.projection.Populations;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalGroup;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;

class PairScoringTest {
    private final Signals signals = SignalsFile.builtIn();
    private final Evidences evidence = new Evidences();

    @Test
    void sharedTrackerIsWeighedAsInClustering() {
        evidence.link("s1", "i9", Signal.TRACKER_USED, 10).link("s2", "i9", Signal.TRACKER_USED, 375);
        for (int i = 3; i < 30; i++) {
            evidence.link("s" + i, "i" + (100 + i), Signal.TRACKER_USED, 10);
        }
        PairScore score = score("s1", "s2");
        Contribution only = score.contributions().getFirst();
        int population = Populations.of(evidence.build())[Signal.TRACKER_USED.ordinal()];
        assertThat(population).isEqualTo(29);
        assertThat(only.u()).isCloseTo(1 / 28.0, within(1e-12));
        assertThat(only.decay()).isCloseTo(.5, within(1e-12)); // one half-life of 365 days
        assertThat(only.bits()).isCloseTo(EvidenceWeight.bits(signals.get(Signal.TRACKER_USED), 2, 29) / 2, within(1e-12));
        assertThat(score.evidenceBits()).isCloseTo(only.bits(), within(1e-12));
        assertThat(score.priorBits()).isEqualTo(PairScoring.NEIGHBOUR_PRIOR_BITS);
        assertThat(score("s2", "s1").evidenceBits()).isCloseTo(score.evidenceBits(), within(1e-12));
    }

    @Test
    void repeatsCountHalfAndGroupsAddUp() {
        evidence.complaint("p1", "p2").complaint("p1", "p2").complaint("p1", "p2");
        for (int i = 0; i < 400; i++) {
            evidence.complaint("p" + (1_000 + 2 * i), "p" + (1_001 + 2 * i));
        }
        evidence.link("p1", "w1", Signal.WALLET_PUBLISHED, 5).link("p2", "w1", Signal.WALLET_PUBLISHED, 5).link("p7", "w7", Signal.WALLET_PUBLISHED, 5);
        PairScore score = score("p1", "p2");
        double one = EvidenceWeight.bits(signals.get(Signal.COMPLAINT_MENTION), 2, 802);
        assertThat(score.byGroup(signals).get(SignalGroup.COMPLAINT)).isCloseTo(one * 1.75, within(1e-9));
        double wallet = EvidenceWeight.bits(signals.get(Signal.WALLET_PUBLISHED), 2, 3);
        assertThat(score.evidenceBits()).isCloseTo(one * 1.75 + wallet, within(1e-9));
    }

    @Test
    void secondSignalOfAGroupCountsHalf() {
        evidence.link("s1", "h1", Signal.MESSENGER_PUBLISHED, 5).link("s2", "h1", Signal.MESSENGER_PUBLISHED, 5)
                .link("s1", "p1", Signal.PHONE_PUBLISHED, 5).link("s2", "p1", Signal.PHONE_PUBLISHED, 5);
        for (int i = 0; i < 2_000; i++) {
            evidence.link("s" + (10 + i), "h" + (10 + i), Signal.MESSENGER_PUBLISHED, 5).link("s" + (10 + i), "p" + (10 + i), Signal.PHONE_PUBLISHED, 5);
        }
        PairScore score = score("s1", "s2");
        double handle = EvidenceWeight.bits(signals.get(Signal.MESSENGER_PUBLISHED), 2, 2_002);
        double phone = EvidenceWeight.bits(signals.get(Signal.PHONE_PUBLISHED), 2, 2_002);
        assertThat(handle).isGreaterThan(phone);
        assertThat(score.evidenceBits()).isCloseTo(handle + phone / 2, within(1e-9));
    }

    @Test
    void unrelatedEntitiesHaveNoSupport() {
        evidence.complaint("p1", "a1").complaint("p2", "a2");
        PairScore score = score("p1", "p2");
        assertThat(score.contributions()).isEmpty();
        assertThat(score.support()).isEqualTo(Support.NONE);
    }

    @Test
    void phoneSeenMuchLaterIsSomebodyElses() {
        evidence.link("s1", "p1", Signal.PHONE_PUBLISHED, 0).link("s2", "p1", Signal.PHONE_PUBLISHED, EvidenceWeight.RECYCLED_AFTER_DAYS + 1);
        assertThat(score("s1", "s2").contributions()).isEmpty();
    }

    @Test
    void whatSpeaksAgainstIsSaid() {
        evidence.complaint(1, "p1", "a1").complaint(50, "p2", "a2").complaint(1, "p1", "aService").complaint(50, "p2", "aService")
                .link("p1", "iShared", Signal.ADDRESS_RESOLVED, 1).link("p2", "iShared", Signal.ADDRESS_RESOLVED, 50);
        int service = evidence.number("aService");
        int address = evidence.number("iShared");
        PairScore score = new PairScoring(evidence.build(), signals, entity -> entity == service || entity == address).score(evidence.number("p1"), evidence.number("p2"));
        assertThat(score.counters()).containsExactlyInAnyOrder(Counter.DIFFERENT_PAYEES, Counter.NO_COMMON_TIME, Counter.SERVICES_ONLY);
        assertThat(score.counterBits()).isEqualTo(PairScoring.COUNTER_BITS);
        assertThat(score.support()).isEqualTo(Support.NONE);
    }

    private PairScore score(String a, String b) {
        int first = evidence.number(a);
        int second = evidence.number(b);
        Projection projection = evidence.build();
        return new PairScoring(projection, signals, entity -> false).score(first, second);
    }
}
