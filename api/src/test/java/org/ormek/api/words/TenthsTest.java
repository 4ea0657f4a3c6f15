package org.ormek.api.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TenthsTest {

    @Test
    void partsAddUpToTheRoundedSumAndMoveByLessThanATenth() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            List<Double> parts = DoubleStream.generate(() -> random.nextDouble(-3, 12)).limit(1 + random.nextInt(9)).boxed().toList();
            List<Double> shown = Tenths.addingUp(parts);
            double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(shown.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(Math.round(sum * 10) / 10.0, within(1e-9));
            for (int i = 0; i < parts.size(); i++) {
                assertThat(shown.get(i)).isCloseTo(parts.get(i), within(0.1));
            }
        }
    }

    @Test
    void whatWouldNotAddUpGoesToThoseWhoLostMost() {
        assertThat(Tenths.addingUp(List.of(2.04, 3.04, 1.03))).containsExactly(2.1, 3.0, 1.0);
        assertThat(Tenths.addingUp(List.of(5.0, -2.0))).containsExactly(5.0, -2.0);
        assertThat(Tenths.addingUp(List.of())).isEmpty();
    }
}
