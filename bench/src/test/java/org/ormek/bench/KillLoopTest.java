package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.bench.kill.KillLoop;
import org.ormek.bench.kill.KillPlan;
import org.ormek.bench.kill.KillReport;

/** The short form of the kill loop, imports only; the long one, with roll backs and detections, is a command, see bench/README.md. */
class KillLoopTest {

    @Test
    void killedImportsAndDatabasesLoseAndDoubleNothing(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        KillReport report = KillLoop.run(new KillPlan(4_000, 4, 0, 6_000, seed), folder);
        assertThat(report.differences()).as("seed " + seed).isEmpty();
        assertThat(report.kills()).isGreaterThanOrEqualTo(4);
    }
}
