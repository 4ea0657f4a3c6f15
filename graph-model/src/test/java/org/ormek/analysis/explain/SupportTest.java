package org.ormek.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportTest {

    @Test
    void wordsChangeAtPowersOfTen() {
        assertThat(Support.ofBits(-5)).isEqualTo(Support.NONE);
        assertThat(Support.ofBits(0)).isEqualTo(Support.NONE);
        assertThat(Support.ofBits(3.3)).isEqualTo(Support.LIMITED); // 2^3.3 = 9.8
        assertThat(Support.ofBits(3.4)).isEqualTo(Support.MODERATE); // 10.6
        assertThat(Support.ofBits(6.7)).isEqualTo(Support.MODERATELY_STRONG); // 104
        assertThat(Support.ofBits(10)).isEqualTo(Support.STRONG); // 1,024
        assertThat(Support.ofBits(13.2)).isEqualTo(Support.STRONG); // 9,410
        assertThat(Support.ofBits(13.3)).isEqualTo(Support.EXTREMELY_STRONG); // 10,085
    }
}
