package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.bench.input.BulkInput;
import org.ormek.bench.process.Checkout;
import org.ormek.bench.process.OrmekProcess;

/** What can go wrong around a command: each a sentence that says what to do, the right exit code, and nothing else lost. */
class CommandFailuresTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aDatabaseThatIsNotThereIsSaid() throws Exception {
        OrmekProcess.Ended ended = OrmekProcess.run(Map.of("ORMEK_NEO4J_URI", "bolt://127.0.0.1:1", "ORMEK_NEO4J_USER", "neo4j",
                "ORMEK_NEO4J_PASSWORD", "none"), OrmekProcess.command("stats", "--home", folder.resolve("home").toString()));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("bolt://127.0.0.1:1").contains("ORMEK_NEO4J_URI").doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aTakenPortIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OrmekProcess.Ended ended = OrmekProcess.run("serve", "--port", String.valueOf(taken.getLocalPort()), "--home", folder.resolve("home").toString());
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err()).contains("Port " + taken.getLocalPort() + " is taken").contains("--port").doesNotContain("\tat ");
        }
    }

    @Test
    void commandsThatStartAtOnceInANewHomeAllWork() throws Exception {
        for (int round = 0; round < 2; round++) {
            String home = folder.resolve("home" + round).toString();
            List<OrmekProcess> started = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                started.add(OrmekProcess.start(line -> { }, "jobs", "--home", home));
            }
            for (OrmekProcess process : started) {
                try (process) {
                    OrmekProcess.Ended ended = process.await(120);
                    assertThat(ended.code()).as(ended.err()).isZero();
                }
            }
        }
    }

    @Test
    void anImportOutlivesTheServerThatHadOpenedStoreAndGraph() throws Exception {
        String home = folder.resolve("home").toString();
        BulkInput.write(folder.resolve("in"), 20_000, 4);
        Path file = folder.resolve("in/messages/messages.jsonl");
        try (OrmekProcess server = OrmekProcess.serve(Path.of(home));
             OrmekProcess importing = OrmekProcess.start(line -> { }, "ingest", "messages", file.toString(), "--home", home)) {
            awaitRunning(home, importing);
            server.kill();
            OrmekProcess.Ended ended = importing.await(300);
            assertThat(ended.code()).as(ended.err()).isZero();
        }
        assertThat(OrmekProcess.run("jobs", "--home", home).out()).contains("DONE").contains("read     8,000");
        OrmekProcess.Ended verified = OrmekProcess.run("verify", "--home", home);
        assertThat(verified.code()).as(verified.err()).isZero();
    }

    @Test
    void tooLittleMemoryIsSaid() throws Exception {
        List<String> command = new ArrayList<>(OrmekProcess.command("simulate", "--level", "2", "--out", folder.resolve("out").toString()));
        command.add(1, "-Xmx16m");
        OrmekProcess.Ended ended = OrmekProcess.run(Map.of(), command);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("ORMEK_HEAP").doesNotContain("\tat ");
    }

    @Test
    void noJdkIsSaidByTheLauncher() throws Exception {
        Path launcher = Checkout.root().resolve("ormek");
        List<String> command = new ArrayList<>(List.of("env", "-i", "PATH=" + bareTools(), "HOME=" + folder, "ORMEK_JDK_FOLDERS=" + folder,
                "/bin/sh", launcher.toString(), "--version"));
        OrmekProcess.Ended ended = OrmekProcess.run(Map.of(), command);
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("needs a JDK, version 21 or newer").contains("openjdk-21-jdk");
    }

    /** A PATH with what a shell script needs, and no Java. */
    private String bareTools() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "find", "touch")) {
            Path script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin\nexec " + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        return tools.toString();
    }

    @Test
    void aDiskWithoutRoomIsSaidAndTheImportGoesOnWhenThereIsSome() throws Exception {
        Path home = folder.resolve("home");
        BulkInput.write(folder.resolve("in"), 10_000, 3);
        Path file = folder.resolve("in/messages/messages.jsonl");
        assertThat(Files.size(file)).isGreaterThan(1 << 19);
        List<String> ingest = OrmekProcess.command("ingest", "messages", file.toString(), "--home", home.toString());
        // A limit on the size of any file stands for the full disk: the archive's copy does not fit.
        List<String> limited = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 512 && exec \"$@\"", "ingest"));
        limited.addAll(ingest);
        // The database of the home runs outside of the limit, as it would on another disk.
        try (OrmekProcess serving = OrmekProcess.serve(home)) {
            assertThat(serving.isAlive()).isTrue();
            OrmekProcess.Ended full = OrmekProcess.run(Map.of(), limited);
            assertThat(full.code()).as(full.err()).isEqualTo(3);
            assertThat(full.err()).contains("disk").contains("run the command again").doesNotContain("\tat ");
            OrmekProcess.Ended again = OrmekProcess.run(Map.of(), ingest);
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.err()).contains("Accounts balance");
        }
    }

    @Test
    void aStoppedImportGoesOnWhenItIsOrderedAgainAndARepairedRowIsBroughtIn() throws Exception {
        Path path = folder.resolve("home");
        BulkInput.write(folder.resolve("in"), 24_000, 3);
        try (OrmekProcess serving = OrmekProcess.serve(path)) {
            assertThat(serving.isAlive()).isTrue();
            stopAndRepair(path.toString(), folder.resolve("in/messages/messages.jsonl"));
        }
    }

    /** Waits until an import is under way, and gives the list of imports. */
    private static String awaitRunning(String home, OrmekProcess importing) throws Exception {
        String jobs = "";
        for (int i = 0; i < 100 && importing.isAlive() && !jobs.contains("RUNNING"); i++) {
            jobs = OrmekProcess.run("jobs", "--home", home).out();
        }
        return jobs;
    }

    /** The number of the oldest import, which is listed first. */
    private static String numberIn(String jobs) {
        return jobs.strip().split(" ")[0];
    }

    private void stopAndRepair(String home, Path file) throws Exception {
        String[] ingest = {"ingest", "messages", file.toString(), "--home", home};
        try (OrmekProcess importing = OrmekProcess.start(line -> { }, ingest)) {
            String number = numberIn(awaitRunning(home, importing));
            assertThat(OrmekProcess.run("jobs", "--stop", number, "--home", home).err()).contains("Asked import " + number + " to stop");
            OrmekProcess.Ended stopped = importing.await(120);
            assertThat(stopped.code()).isZero();
            assertThat(stopped.err()).contains("was stopped after");
        }
        OrmekProcess.Ended ended = OrmekProcess.run(ingest);
        assertThat(ended.err()).contains("read     9,600 = new     9,581 + known         0 + quarantined     19");
        String number = numberIn(OrmekProcess.run("jobs", "--home", home).out());
        String issue = OrmekProcess.run("jobs", "--issues", number, "--home", home).out().lines().findFirst().orElseThrow().substring(0, 12);
        OrmekProcess.Ended shown = OrmekProcess.run("replay", issue, "--show", "--purpose", "to mend the row", "--home", home);
        assertThat(OrmekProcess.run("replay", issue, "--show", "--home", home).err()).contains("Say why you look");
        assertThat(shown.out()).contains("\"id\":\"m499\"");
        OrmekProcess.Ended asItWas = OrmekProcess.run("replay", issue, "--home", home);
        assertThat(asItWas.code()).isEqualTo(1);
        assertThat(asItWas.err()).contains("0 of 1 brought in");
        Path repaired = Files.writeString(folder.resolve("row"), "{\"id\":\"m499\",\"sender\":\"+7 701 614 69 58\",\"text\":\"repaired\"}");
        OrmekProcess.Ended in = OrmekProcess.run("replay", issue, "--row", repaired.toString(), "--home", home);
        assertThat(in.code()).as(in.err()).isZero();
        assertThat(in.err()).contains("1 of 1 brought in");
        assertThat(OrmekProcess.run("jobs", "--issues", number, "--home", home).out()).contains("brought in by import");
        assertThat(OrmekProcess.run("verify", "--home", home).code()).isZero();
    }
}
