package org.ormek.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop that was ended knows where it was. */
class KillStateTest {

    private static final KillPlan PLAN = new KillPlan(1_000, 5, 0, 100, 7);

    @TempDir
    Path folder = Path.of(".");

    @Test
    void whatWasReachedIsThereAgain() throws Exception {
        KillState state = KillState.of(folder, PLAN);
        assertThat(state.isCalmKnown()).isFalse();
        state.calm(12.5, "evidence 3\ngraph ab\n", "");
        state.homeBegun();
        state.killed();
        state.killed();
        state.gaveUpOnce();
        state.resumed(1.5);
        state.resumed(2.5);
        state.importCompared();
        state.differs("home 1: a\nb");

        KillState again = KillState.of(folder, PLAN);
        assertThat(again.isCalmKnown()).isTrue();
        assertThat(again.imported()).isEqualTo("evidence 3\ngraph ab\n");
        assertThat(again.afterLaterJobs()).isEmpty();
        assertThat(again.calmSeconds()).isEqualTo(12.5);
        assertThat(again.kills()).isEqualTo(2);
        assertThat(again.gaveUp()).isEqualTo(1);
        assertThat(again.resumeSeconds()).containsExactly(1.5, 2.5);
        assertThat(again.differences()).containsExactly("home 1: a\nb");
        assertThat(again.isHomeOpen()).isTrue();
        assertThat(again.isImportCompared()).isTrue();
        again.homeEnded();
        assertThat(again.isHomeOpen()).isFalse();
        assertThat(again.isImportCompared()).isFalse();
    }

    @Test
    void anotherInputIsAnotherLoop() throws Exception {
        KillState.of(folder, PLAN).killed();
        assertThatThrownBy(() -> KillState.of(folder, new KillPlan(2_000, 5, 0, 100, 7))).hasMessageContaining("Give another folder");
        assertThat(KillState.of(folder, new KillPlan(1_000, 9, 0, 100, 7)).kills()).isEqualTo(1);
    }
}
