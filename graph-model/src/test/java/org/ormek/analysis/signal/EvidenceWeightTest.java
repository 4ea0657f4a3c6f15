package org.ormek.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvidenceWeightTest {
    private static final SignalWeight WALLET = new SignalWeight(Signal.WALLET_PUBLISHED, .5, .0625, 10, SignalGroup.MONEY, 30, true);

    @Test
    void rareClueIsWeighedByTheFloorOfItsKind() {
        assertThat(EvidenceWeight.chance(WALLET, 2, 1_001)).isEqualTo(.0625);
        assertThat(EvidenceWeight.bits(WALLET, 2, 1_001)).isCloseTo(3, within(1e-12)); // log2(.5 / .0625)
    }

    @Test
    void commonClueIsWeighedByHowCommonItIs() {
        assertThat(EvidenceWeight.chance(WALLET, 251, 1_001)).isEqualTo(.25);
        assertThat(EvidenceWeight.bits(WALLET, 251, 1_001)).isCloseTo(1, within(1e-12));
        assertThat(EvidenceWeight.bits(WALLET, 901, 1_001)).isZero();
    }

    @Test
    void capBoundsWhatOneClueMayGive() {
        SignalWeight capped = new SignalWeight(Signal.WALLET_PUBLISHED, .5, .0625, 2, SignalGroup.MONEY, 30, true);
        assertThat(EvidenceWeight.bits(capped, 2, 1_001)).isEqualTo(2);
    }

    @Test
    void clueIsHalvedEachHalfLifeAndNeverWhereThereIsNone() {
        assertThat(EvidenceWeight.decay(WALLET, 0)).isEqualTo(1);
        assertThat(EvidenceWeight.decay(WALLET, 30)).isCloseTo(.5, within(1e-12));
        assertThat(EvidenceWeight.decay(WALLET, 60)).isCloseTo(.25, within(1e-12));
        SignalWeight lasting = new SignalWeight(Signal.COMPLAINT_MENTION, .9, .014, 6, SignalGroup.COMPLAINT, 0, true);
        assertThat(EvidenceWeight.decay(lasting, 10_000)).isEqualTo(1);
    }

    @Test
    void eachRepeatCountsHalfOfTheOneBefore() {
        assertThat(EvidenceWeight.repeat(0)).isEqualTo(1);
        assertThat(EvidenceWeight.repeat(2)).isEqualTo(.25);
        assertThat(EvidenceWeight.repeat(100)).isZero();
    }
}
