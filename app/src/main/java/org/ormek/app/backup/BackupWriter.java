package org.ormek.app.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** Packs the files of a home that nobody uses into one ZIP file, with a manifest of their digests as its last entry. */
public final class BackupWriter {

    private final Path home;

    /** Of a home. */
    public BackupWriter(Path home) {
        this.home = home;
    }

    /**
     * Packs a home. The target appears whole or not at all, readable by its owner only.
     *
     * @param target    the file to make
     * @param left      true for files and folders, as paths below the home, that are left out
     * @param instead   files that are packed from elsewhere
     * @param graphHash digest of the graph's content
     * @param faults    what is wrong with the home
     * @param packed    told of each file after it was packed
     * @throws OrmekException if the target exists or cannot be written
     */
    public Manifest write(Path target, Predicate<Path> left, List<Substitute> instead, String graphHash, List<String> faults,
                          Consumer<Manifest.PackedFile> packed) {
        if (Files.exists(target)) {
            throw new OrmekException("There is a file " + target + " already. Choose another name.");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Manifest manifest = pack(part, left, instead, graphHash, faults, packed);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new OrmekException("The backup " + target + " cannot be written (" + e.getMessage() + "). Check the path and the space on the disk.", e);
        } finally {
            delete(part);
        }
    }

    /**
     * A file that is packed from another place.
     *
     * @param path   below the home, with slashes
     * @param source where its bytes are
     */
    public record Substitute(String path, Path source) {
    }

    private Manifest pack(Path part, Predicate<Path> left, List<Substitute> instead, String graphHash, List<String> faults,
                          Consumer<Manifest.PackedFile> packed) throws IOException {
        List<Manifest.PackedFile> files = new ArrayList<>();
        try (OutputStream file = Files.newOutputStream(OwnerOnly.fresh(part)); ZipOutputStream zip = new ZipOutputStream(file)) {
            List<Substitute> all = new ArrayList<>(filesOfHome(left));
            all.addAll(instead);
            for (Substitute one : all) {
                Manifest.PackedFile done = pack(one, zip);
                files.add(done);
                packed.accept(done);
            }
            String version = BackupWriter.class.getPackage().getImplementationVersion();
            Manifest manifest = new Manifest(Manifest.FORMAT, Instant.now(), version == null ? "development" : version, graphHash, faults, files);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            JsonMapper.builder().build().writeValue(new Unclosed(zip), manifest);
            zip.closeEntry();
            return manifest;
        }
    }

    private List<Substitute> filesOfHome(Predicate<Path> left) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            return walk.filter(Files::isRegularFile).filter(file -> !left.test(home.relativize(file))).sorted()
                    .map(file -> new Substitute(home.relativize(file).toString().replace('\\', '/'), file)).toList();
        }
    }

    private static Manifest.PackedFile pack(Substitute one, ZipOutputStream zip) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        zip.putNextEntry(new ZipEntry(one.path()));
        long size;
        try (InputStream in = new DigestInputStream(Files.newInputStream(one.source()), digest)) {
            size = in.transferTo(zip);
        }
        zip.closeEntry();
        return new Manifest.PackedFile(one.path(), size, Sha256.of(digest).hex());
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new OrmekException("The unfinished file " + part + " cannot be deleted (" + e.getMessage() + ").", e);
        }
    }

    /** Lets a writer that closes what it writes to leave the ZIP file open. */
    private static final class Unclosed extends FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
