package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.bench.process.Homes;
import org.ormek.bench.process.OrmekProcess;

/** The first load of a home gives the same graph as an ordinary import, also after it was killed. */
class FirstLoadTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void killedAndBegunAnewTheFirstLoadGivesTheGraphOfAnImport() throws Exception {
        String inputs = folder.resolve("inputs").toString();
        run("simulate", "--networks", "3", "--out", inputs);
        Path online = folder.resolve("online");
        String imported;
        try (OrmekProcess serving = OrmekProcess.serve(online)) {
            run("ingest", "all", inputs, "--home", online.toString());
            imported = hash(online);
            assertThat(serving.isAlive()).isTrue();
        }

        Path loaded = folder.resolve("loaded");
        Homes.shareSecrets(online, loaded);
        kill(loaded, "ingest", "all", inputs, "--first-load", "--home", loaded.toString());
        assertThat(loaded.resolve("neo4j/first-load")).exists();
        OrmekProcess.Ended ended = run("ingest", "all", inputs, "--first-load", "--home", loaded.toString());
        assertThat(ended.err()).contains("Accounts balance").contains("offline importer");
        assertThat(loaded.resolve("neo4j/first-load")).doesNotExist();
        assertThat(hash(loaded)).isEqualTo(imported);

        OrmekProcess.Ended again = OrmekProcess.run("ingest", "all", inputs, "--first-load", "--home", loaded.toString());
        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("has imports already");
    }

    /** Ends the command as soon as it has done with the first of its files. */
    private static void kill(Path home, String... arguments) throws Exception {
        try (OrmekProcess loading = OrmekProcess.start(line -> { }, arguments)) {
            Path evidence = home.resolve("neo4j/first-load/evidence.csv");
            for (int i = 0; i < 6000 && loading.isAlive() && !Files.exists(evidence); i++) {
                Thread.sleep(50);
            }
            Thread.sleep(2000);
            assertThat(loading.isAlive()).isTrue();
            loading.kill();
        }
    }

    private static String hash(Path home) throws Exception {
        return run("verify", "--hash", "--home", home.toString()).out();
    }

    private static OrmekProcess.Ended run(String... arguments) throws Exception {
        OrmekProcess.Ended ended = OrmekProcess.run(arguments);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }
}
