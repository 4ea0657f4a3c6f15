package org.ormek.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.ormek.bench.input.BulkInput;
import org.ormek.bench.process.Homes;
import org.ormek.bench.process.OrmekProcess;

/**
 * Imports a bulk input while the import, its database or both are killed at random moments, each time starting the import
 * again unattended, until it has come to its end; then a new home, until all kills are spent. Each end must equal an
 * undisturbed run.
 */
public final class KillLoop {

    private final KillPlan plan;
    private final Path folder;
    private final Random random;
    private final List<Double> resumeSeconds = new ArrayList<>();
    private int kills;
    private int gaveUp;

    private KillLoop(KillPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        this.random = new Random(plan.seed());
    }

    /** What is killed. */
    private enum Target { IMPORT, DATABASE, BOTH }

    /** Runs a plan in an empty folder. */
    public static KillReport run(KillPlan plan, Path folder) throws IOException, InterruptedException {
        return new KillLoop(plan, folder).run();
    }

    private KillReport run() throws IOException, InterruptedException {
        Path inputs = folder.resolve("inputs");
        BulkInput.write(inputs, plan.rows(), plan.seed());
        Home calm = new Home(folder.resolve("calm"), inputs);
        long begun = System.nanoTime();
        calm.finish();
        double calmSeconds = (System.nanoTime() - begun) / 1e9;
        String expected = calm.content();
        Path secrets = folder.resolve("secrets-of-calm");
        Homes.shareSecrets(calm.path, secrets);
        calm.delete();
        List<String> differences = new ArrayList<>();
        int homes = 0;
        while (kills < plan.kills()) {
            Home home = new Home(folder.resolve("home-" + homes), inputs);
            Homes.shareSecrets(secrets, home.path);
            homes++;
            disturb(home);
            home.finish();
            String found = home.content();
            if (!found.equals(expected)) {
                differences.add("home " + homes + " after " + kills + " kills: " + found + " instead of " + expected);
            }
            home.delete();
            System.err.printf("%d kills, %d homes, %d differences%n", kills, homes, differences.size());
        }
        return new KillReport(plan, kills, homes, gaveUp, calmSeconds, resumeSeconds, differences);
    }

    /** Kills until the import ends by itself or no kills are left. */
    private void disturb(Home home) throws IOException, InterruptedException {
        while (kills < plan.kills()) {
            long started = System.nanoTime();
            AtomicReference<Double> resumed = new AtomicReference<>();
            try (OrmekProcess importing = OrmekProcess.start(line -> {
                if (line.contains("Going on with import") && resumed.get() == null) {
                    resumed.set((System.nanoTime() - started) / 1e9);
                }
            }, home.ingest())) {
                if (!killOnce(home, importing)) {
                    return;
                }
            }
            Optional.ofNullable(resumed.get()).ifPresent(resumeSeconds::add);
        }
    }

    /** False if the import came to its end. */
    private boolean killOnce(Home home, OrmekProcess importing) throws IOException, InterruptedException {
        while (true) {
            Thread.sleep(random.nextLong(plan.longestPauseMillis()));
            if (!importing.isAlive()) {
                int code = importing.await(1).code();
                gaveUp += code == 0 ? 0 : 1;
                return code != 0;
            }
            Target target = Target.values()[random.nextInt(3)];
            kills++;
            if (target != Target.IMPORT) {
                OrmekProcess.database(home.path).ifPresent(ProcessHandle::destroyForcibly);
            }
            if (target != Target.DATABASE) {
                importing.kill();
                return true;
            }
            if (kills >= plan.kills()) {
                int code = importing.await(OrmekProcess.PATIENCE_SECONDS).code();
                gaveUp += code == 0 ? 0 : 1;
                return false;
            }
        }
    }

    /** A home and what is imported into it. */
    private record Home(Path path, Path inputs) {

        String[] ingest() {
            return new String[] {"ingest", "all", inputs.toString(), "--home", path.toString()};
        }

        /** Imports to the end; throws if that fails. */
        void finish() throws IOException, InterruptedException {
            OrmekProcess.Ended ended = OrmekProcess.run(ingest());
            if (ended.code() != 0) {
                throw new IllegalStateException("The undisturbed import failed: " + ended.err());
            }
        }

        /** Verdict, digest of the graph and counts. */
        String content() throws IOException, InterruptedException {
            OrmekProcess.Ended verified = OrmekProcess.run("verify", "--home", path.toString());
            String graph = verified.out().lines().filter(line -> line.startsWith("graph ")).findFirst().orElse("no graph");
            String stats = OrmekProcess.run("stats", "--format", "json", "--home", path.toString()).out().strip();
            return (verified.code() == 0 ? "" : verified.err() + " ") + graph + " " + stats;
        }

        void delete() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
