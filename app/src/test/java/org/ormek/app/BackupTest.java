package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.app.backup.BackupReader;
import org.ormek.app.backup.BackupWriter;
import org.ormek.app.backup.Manifest;
import org.ormek.ingest.run.Verification;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;

/** A home goes into one file and comes out the same, or not at all. */
class BackupTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aRestoredHomeIsTheHomeThatWasBackedUp() throws IOException {
        Path home = folder.resolve("home");
        Path backup = folder.resolve("backup.zip");
        Verification.Result before;
        try (Home opened = Home.open(home)) {
            Path file = Files.writeString(folder.resolve("messages.csv"), "id,text\n1,call +7 701 555 1234\n2,open scam.example.kz\n");
            opened.imports().run(opened.imports().order(ImportJob.MESSAGES, "default", file, "messages.csv", "", "tester"), (rows, bytes, total) -> { });
            opened.auditLog().write("tester", "a look", "report", List.of("phone:+77015551234"), List.of("default"));
            before = opened.verification().run();
            assertThat(OrmekCommand.run("backup", backup.toString(), "--home", home.toString())).as("in use").isEqualTo(3);
        }
        assertThat(OrmekCommand.run("backup", backup.toString(), "--home", home.toString())).isZero();
        assertThat(OrmekCommand.run("backup", backup.toString(), "--home", home.toString())).as("never over another").isEqualTo(3);

        Path restored = folder.resolve("elsewhere").resolve("home");
        Files.createDirectories(restored);
        assertThat(OrmekCommand.run("restore", backup.toString(), "--home", restored.toString())).isZero();
        assertThat(OrmekCommand.run("restore", backup.toString(), "--home", restored.toString())).as("never over another").isEqualTo(3);
        try (Home opened = Home.open(restored)) {
            assertThat(opened.verification().run()).isEqualTo(before);
            assertThat(opened.auditLog().verify()).isEmpty();
            assertThat(opened.imports().ledger().listAll()).hasSize(1);
        }
        assertThat(restored.resolve("store/ormek.copy.zip")).doesNotExist();
        assertThat(restored.resolveSibling("home.part")).doesNotExist();
    }

    @Test
    void anyChangeIsFoundAndNothingIsLeftBehind() throws IOException {
        Path home = Files.createDirectories(folder.resolve("small/archive/ab")).getParent().getParent();
        Files.writeString(home.resolve("archive/ab/one"), "one");
        Files.writeString(home.resolve("admin.key"), "key");
        Path backup = folder.resolve("small.zip");
        Manifest manifest = new BackupWriter(home).write(backup, path -> path.startsWith("admin.key"), List.of(), "0".repeat(64), List.of(), packed -> { });
        assertThat(manifest.files()).extracting(Manifest.PackedFile::path).containsExactly("archive/ab/one");
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);

        Path target = folder.resolve("target");
        for (String change : List.of("bytes", "longer", "missing", "outside", "no manifest", "other layout", "cut")) {
            Path changed = changed(backup, change);
            assertThatThrownBy(() -> new BackupReader(changed).restore(target, unpacked -> { })).as(change).isInstanceOf(OrmekException.class);
            assertThat(target).as(change).doesNotExist();
            try (Stream<Path> list = Files.list(folder)) {
                assertThat(list.map(path -> path.getFileName().toString())).as(change).noneMatch(name -> name.endsWith(".part") || name.equals("escaped"));
            }
        }
        new BackupReader(backup).restore(target, unpacked -> { });
        assertThat(target.resolve("archive/ab/one")).hasContent("one");
        assertThat(Files.getPosixFilePermissions(target.resolve("archive/ab/one"))).hasSize(2);
    }

    private Path changed(Path backup, String change) throws IOException {
        Path changed = folder.resolve("changed.zip");
        if (change.equals("cut")) {
            byte[] bytes = Files.readAllBytes(backup);
            return Files.write(changed, java.util.Arrays.copyOf(bytes, bytes.length - 40));
        }
        Path part = folder.resolve("changing");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backup)); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean manifest = entry.getName().equals(Manifest.NAME);
                if (change.equals("no manifest") && manifest || change.equals("missing") && !manifest) {
                    continue;
                }
                String name = change.equals("outside") && !manifest ? "../escaped" : entry.getName();
                out.putNextEntry(new ZipEntry(name));
                String written = switch (change) {
                    case "bytes" -> manifest ? text : "two";
                    case "longer" -> manifest ? text : text + "x".repeat(1 << 20);
                    case "outside" -> text.replace("archive/ab/one", "../escaped");
                    case "other layout" -> text.replace("\"format\":1", "\"format\":99");
                    default -> text;
                };
                out.write(written.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return Files.move(part, changed, StandardCopyOption.REPLACE_EXISTING);
    }
}
