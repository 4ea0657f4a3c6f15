package org.ormek.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ormek.bench.input.BulkInput;
import org.ormek.bench.process.Homes;
import org.ormek.bench.process.OrmekProcess;

/**
 * Imports a bulk input while the import, its database or both are killed at random moments, each time starting the import
 * again unattended, until it has come to its end; then, in the same way, a roll back and a detection of clusters; then a new
 * home, until all kills are spent. Each end must equal an undisturbed run.
 */
public final class KillLoop {

    private static final long LATER_PAUSE_MILLIS = 20_000;

    private final KillPlan plan;
    private final Path folder;
    private final KillState state;
    private final Killer killer;

    private KillLoop(KillPlan plan, Path folder) throws IOException {
        this.plan = plan;
        this.folder = folder;
        this.state = KillState.of(folder, plan);
        this.killer = new Killer(new Random(plan.seed() + state.kills()), state);
    }

    /** Runs a plan in a folder that is empty, or in which a loop over the same input was begun: then it goes on there. */
    public static KillReport run(KillPlan plan, Path folder) throws IOException, InterruptedException {
        return new KillLoop(plan, folder).run();
    }

    private KillReport run() throws IOException, InterruptedException {
        Path inputs = folder.resolve("inputs");
        Path secrets = folder.resolve("secrets-of-calm");
        if (!state.isCalmKnown()) {
            calm(inputs, secrets);
        }
        while (state.isHomeOpen() || state.kills() < plan.kills() - plan.killsOfLaterJobs()) {
            boolean begun = state.isHomeOpen();
            Home home = new Home(folder.resolve("home-" + (begun ? state.homes() - 1 : state.homes())), inputs);
            if (!begun) {
                Homes.shareSecrets(secrets, home.path);
                state.homeBegun();
            }
            if (!state.isImportCompared()) {
                killer.disturb(home.path, plan.kills() - state.kills() - plan.killsOfLaterJobs(), plan.longestPauseMillis(), home.ingest());
                finish(home.ingest());
                compare("import", state.imported(), home.content());
                state.importCompared();
            }
            compare("later jobs", state.afterLaterJobs(), finishLaterJobs(home, plan.killsOfLaterJobs()));
            state.homeEnded();
            home.delete();
            System.err.printf("%d kills, %d homes, %d differences%n", state.kills(), state.homes(), state.differences().size());
        }
        return new KillReport(plan, state.kills(), state.homes(), state.gaveUp(), state.calmSeconds(), state.resumeSeconds(), state.differences());
    }

    /** What an undisturbed run gives. One that was begun before and did not end is begun anew. */
    private void calm(Path inputs, Path secrets) throws IOException, InterruptedException {
        BulkInput.write(inputs, plan.rows(), plan.seed());
        Home calm = new Home(folder.resolve("calm"), inputs);
        calm.delete();
        long begun = System.nanoTime();
        finish(calm.ingest());
        double seconds = (System.nanoTime() - begun) / 1e9;
        String imported = calm.content();
        String afterLaterJobs = finishLaterJobs(calm, 0);
        deleteAll(secrets);
        Homes.shareSecrets(calm.path, secrets);
        state.calm(seconds, imported, afterLaterJobs);
        calm.delete();
    }

    /** Rolls back the imports of one file and detects clusters, each with its share of the kills, and gives what is there then; nothing is done if no kills are planned for it. */
    private String finishLaterJobs(Home home, int kills) throws IOException, InterruptedException {
        if (plan.killsOfLaterJobs() == 0) {
            return "";
        }
        killer.disturb(home.path, kills / 2, LATER_PAUSE_MILLIS, home.rollBack(home.standing().getFirst()));
        for (String standing : home.standing()) {
            finish(home.rollBack(standing));
        }
        killer.disturb(home.path, kills - kills / 2, LATER_PAUSE_MILLIS, home.cluster());
        finish(home.cluster());
        return home.content() + home.clusters();
    }

    private void compare(String what, String expected, String found) throws IOException {
        if (!found.equals(expected)) {
            state.differs("home " + state.homes() + ", " + what + ", after " + state.kills() + " kills: " + found + " instead of " + expected);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Runs a command to its end; throws if that fails. */
    private static String finish(String... command) throws IOException, InterruptedException {
        OrmekProcess.Ended ended = OrmekProcess.run(command);
        if (ended.code() != 0) {
            throw new IllegalStateException("An undisturbed command failed: " + String.join(" ", command) + "\n" + ended.err());
        }
        return ended.out();
    }

    /** A home and what is imported into it. */
    private record Home(Path path, Path inputs) {

        String[] ingest() {
            return new String[] {"ingest", "all", inputs.toString(), "--home", path.toString()};
        }

        String[] rollBack(String number) {
            return new String[] {"rollback", number, "--reason", "kill loop", "--home", path.toString()};
        }

        /**
         * The numbers of those imports of the list of addresses that are not rolled back. There are several if the command was killed
         * behind the first: the one that followed handed the file in again, and what two imports state goes only with both.
         */
        List<String> standing() throws IOException, InterruptedException {
            return KillLoop.finish("jobs", "--home", path.toString()).lines().filter(line -> line.contains("addresses_ETH") && !line.contains("ROLLED_BACK"))
                    .map(line -> line.strip().split("\\s+")[0]).toList();
        }

        String[] cluster() {
            return new String[] {"cluster", "--stability", "0", "--home", path.toString()};
        }

        /** The clusters as they are listed, without their ids and what became of them since the run before, for a killed detection may have ended already. */
        String clusters() throws IOException, InterruptedException {
            return KillLoop.finish("clusters", "--limit", "10000", "--home", path.toString()).lines()
                    .map(line -> line.replaceFirst("^c-\\w+ ", "").replaceFirst(" (BIRTH|CONTINUE|DORMANT) ", " ")).sorted().collect(Collectors.joining("\n"));
        }

        /**
         * Verdict, counts and digest of the graph; each command costs a start of the database, so there is one only. Not how many
         * imports there were: the command that follows a kill hands files in again whose import had ended, which is one with nothing new.
         */
        String content() throws IOException, InterruptedException {
            OrmekProcess.Ended verified = OrmekProcess.run("verify", "--home", path.toString());
            return (verified.code() == 0 ? "" : verified.err() + " ") + verified.out().replaceFirst("^imports [0-9,]+, ", "");
        }

        void delete() throws IOException {
            deleteAll(path);
        }
    }
}
