package org.ormek.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ormek.app.backup.BackupWriter;
import org.ormek.app.backup.Manifest;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.ingest.run.Verification;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a home into one file. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Puts a home into one file: archive, graph, imports, keys, audit log. Nothing may use the home "
        + "meanwhile. The file holds all evidence and the secrets: keep it where you would keep the home.")
final class BackupCommand implements Callable<Integer> {

    /** Of no use elsewhere: locks and addresses, the files of a running store (its backup is packed instead), logs. */
    private static final Set<String> LEFT_OUT = Set.of("run", "store", "store.lock", "neo4j/logs");

    @Parameters(paramLabel = "FILE", description = "The file to make, for example ormek-2026-11-26.zip.")
    private Path file = Path.of("");

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Path folder = home.path().toAbsolutePath().normalize();
        EmbeddedParts.require("backed up");
        if (!Files.isDirectory(folder)) {
            throw new OrmekException("There is no home " + folder + ".");
        }
        if (file.toAbsolutePath().normalize().startsWith(folder)) {
            throw new OrmekException("The backup would lie in the home itself. Choose a place outside of " + folder + ".");
        }
        if (Files.exists(file)) {
            throw new OrmekException("There is a file " + file + " already. Choose another name.");
        }
        if (EmbeddedServer.findRunning(folder).isPresent()) {
            throw new OrmekException("The home " + folder + " is in use by another command, such as 'serve'. Wait for it to end or stop it, then try again.");
        }
        System.err.println("Checking the home ...");
        Verification.Result checked = verify();
        checked.faults().forEach(System.err::println);
        Manifest manifest = EmbeddedServer.whileStopped(folder, () -> pack(folder, checked));
        System.out.printf("Backed up %s into %s: %,d files, %,d bytes before packing, graph %s.%n", folder, file, manifest.files().size(),
                manifest.files().stream().mapToLong(Manifest.PackedFile::size).sum(), manifest.graphHash());
        return checked.faults().isEmpty() ? 0 : 1;
    }

    private Verification.Result verify() {
        try (Home opened = home.open()) {
            return opened.verification().run();
        }
    }

    private Manifest pack(Path folder, Verification.Result checked) throws IOException {
        Path copy = Files.createTempDirectory("ormek-backup").resolve("store.zip");
        try {
            try (Store store = home.openStore()) {
                StoreCopy.make(store.source(), copy);
            }
            return new BackupWriter(folder).write(file.toAbsolutePath(), path -> LEFT_OUT.stream().anyMatch(left -> path.startsWith(Path.of(left))),
                    List.of(new BackupWriter.Substitute(StoreCopy.PATH, copy)), checked.graphHash().hex(), checked.faults(), packed -> { });
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.getParent());
        }
    }
}
