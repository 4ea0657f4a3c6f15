package org.ormek.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.model.OrmekException;

class HomeSecretTest {

    private static final int HOMES = 300;

    @TempDir
    Path folder = Path.of(".");

    /** Asks for the key of many new homes; several of these run at once. */
    static final class Asking {

        private Asking() {
        }

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Files.createFile(folder.resolve("ready" + ProcessHandle.current().pid()));
            while (!Files.exists(folder.resolve("go"))) {
                Thread.onSpinWait();
            }
            StringBuilder keys = new StringBuilder();
            for (int i = 0; i < HOMES; i++) {
                keys.append(HexFormat.of().formatHex(HomeSecret.of(folder.resolve("home" + i), "cards"))).append('\n');
            }
            System.out.print(keys);
        }
    }

    @Test
    void processesThatBeginAHomeTogetherHaveOneKey() throws Exception {
        List<Process> asking = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asking.add(new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                    Asking.class.getName(), folder.toString()).redirectOutput(folder.resolve("keys" + i).toFile()).redirectError(folder.resolve("errors" + i).toFile()).start());
        }
        try {
            while (ready() < asking.size()) {
                assertThat(asking).allMatch(Process::isAlive);
                Thread.sleep(20);
            }
            Files.createFile(folder.resolve("go"));
            Set<String> different = new HashSet<>();
            for (int i = 0; i < asking.size(); i++) {
                assertThat(asking.get(i).waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(asking.get(i).exitValue()).as(Files.readString(folder.resolve("errors" + i))).isZero();
                different.add(Files.readString(folder.resolve("keys" + i)));
            }
            assertThat(different).singleElement().satisfies(keys -> assertThat(keys.lines().distinct()).hasSize(HOMES).allMatch(key -> key.length() == 64));
        } finally {
            asking.forEach(Process::destroyForcibly);
        }
    }

    private long ready() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ready")).count();
        }
    }

    @Test
    void aKeyIsForItsOwnerOnlyAndStays() throws Exception {
        byte[] key = HomeSecret.of(folder, "cards");
        assertThat(HomeSecret.of(folder, "cards")).isEqualTo(key);
        assertThat(HomeSecret.of(folder, "victims")).isNotEqualTo(key);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/cards.key")))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets")))).isEqualTo("rwx------");
        }
    }

    @Test
    void aKeyThatIsNotWholeIsNotUsed() throws Exception {
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/cards.key"), "half", StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> HomeSecret.of(folder, "cards")).isInstanceOf(OrmekException.class).hasMessageContaining("damaged").hasMessageContaining("backup");
    }
}
