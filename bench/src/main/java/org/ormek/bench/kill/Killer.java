package org.ormek.bench.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.ormek.bench.process.OrmekProcess;

/** Runs a command of a home and kills it, its database or both at random moments, starting it again unattended each time. */
final class Killer {

    private static final int MOST_IN_VAIN = 5;
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private final Random random;
    private final KillState state;
    /** How often the command failed since the last kill. */
    private int failedInVain;
    /** Start of the command, or the last kill of its database: from here a resumed import is timed. */
    private volatile long undisturbedSince;

    Killer(Random random, KillState state) {
        this.random = random;
        this.state = state;
    }

    /** What is killed. */
    private enum Target { COMMAND, DATABASE, BOTH }

    /**
     * Kills until the command ends well by itself or so many kills are spent; then the command may be unfinished.
     *
     * @param atMost      kills
     * @param longestPauseMillis between a start, of the command or of its database, and a kill, or between two kills
     */
    void disturb(Path home, int atMost, long longestPauseMillis, String... command) throws IOException, InterruptedException {
        int end = state.kills() + atMost;
        boolean unfinished = true;
        while (unfinished && state.kills() < end) {
            undisturbedSince = System.nanoTime();
            AtomicReference<Double> resumed = new AtomicReference<>();
            try (OrmekProcess running = OrmekProcess.start(line -> {
                if (line.contains("Going on with import")) {
                    resumed.compareAndSet(null, (System.nanoTime() - undisturbedSince) / 1e9);
                }
            }, command)) {
                unfinished = killOnce(home, running, end, longestPauseMillis);
            }
            Double seconds = resumed.get();
            if (seconds != null) {
                state.resumed(seconds);
            }
        }
    }

    /** False if the command came to its end. */
    private boolean killOnce(Path home, OrmekProcess running, int end, long longestPauseMillis) throws IOException, InterruptedException {
        while (state.kills() < end) {
            if (random.nextInt(3) > 0) {
                awaitDatabase(home, running);
            }
            Thread.sleep(random.nextLong(longestPauseMillis));
            if (!running.isAlive()) {
                return failed(running, 1);
            }
            failedInVain = 0;
            Target target = Target.values()[random.nextInt(3)];
            state.killed();
            if (state.kills() % 10 == 0) {
                System.err.printf("%d kills, %d resumed imports%n", state.kills(), state.resumeSeconds().size());
            }
            if (target != Target.COMMAND) {
                OrmekProcess.database(home).ifPresent(ProcessHandle::destroyForcibly);
                undisturbedSince = System.nanoTime();
            }
            if (target != Target.DATABASE) {
                running.kill();
                return true;
            }
        }
        return failed(running, OrmekProcess.PATIENCE_SECONDS);
    }

    /** Two of three pauses begin here, so that most kills fall into the work however slowly the machine starts. */
    private static void awaitDatabase(Path home, OrmekProcess running) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (running.isAlive() && !OrmekProcess.answers(home) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private boolean failed(OrmekProcess running, long seconds) throws IOException, InterruptedException {
        OrmekProcess.Ended ended = running.await(seconds);
        if (ended.code() == 0) {
            return false;
        }
        state.gaveUpOnce();
        if (++failedInVain == MOST_IN_VAIN) {
            throw new IllegalStateException("The command fails again and again, and nothing was killed meanwhile:\n" + ended.err());
        }
        return true;
    }
}
