package org.ormek.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ormek.app.backup.BackupReader;
import org.ormek.app.backup.Manifest;
import org.ormek.ingest.run.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a home from a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Makes a new home from a backup, and checks that its graph is the one that was backed up.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that 'backup' made.")
    private Path file = Path.of("");

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        EmbeddedParts.require("restored");
        Path folder = home.path().toAbsolutePath().normalize();
        Manifest manifest = new BackupReader(GivenFile.existing("backup", file)).restore(folder, packed -> { });
        StoreCopy.unpack(folder);
        try (Home opened = home.open()) {
            Verification.Result found = opened.verification().run();
            boolean same = found.graphHash().hex().equals(manifest.graphHash()) && found.faults().equals(manifest.faults());
            System.out.printf("Restored %s from %s, made %s: %,d files, graph %s.%n", folder, file, manifest.madeAt(), manifest.files().size(), found.graphHash());
            found.faults().forEach(System.err::println);
            System.err.println(same ? "The graph is the one that was backed up." : "THE GRAPH IS NOT THE ONE THAT WAS BACKED UP (" + manifest.graphHash() + ").");
            return same ? 0 : 3;
        }
    }
}
