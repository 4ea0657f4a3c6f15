package org.ormek.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.stream.Stream;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;

/** The store of sources as received. A file's name in it is its SHA-256, so that the same bytes are kept once. */
public final class Archive {

    private final Path root;

    /** The archive of a home; the folder is made when first needed. */
    public Archive(Path home) {
        this.root = home.resolve("archive");
    }

    /**
     * Takes a file in. When this returns, the bytes are on disk under their digest.
     *
     * @throws OrmekException if the file cannot be read or the archive cannot be written
     */
    public Sha256 take(Path file) {
        try {
            OwnerOnly.folder(root);
            Path temporary = Files.createTempFile(root, "incoming", ".part");
            try {
                Sha256 digest = copy(file, temporary);
                Path place = pathOf(digest);
                OwnerOnly.folder(folderOf(digest));
                if (!Files.exists(place)) {
                    Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
                }
                return digest;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new OrmekException("Could not archive " + file + " (" + e.getMessage()
                    + "). Check that it is readable and that the disk of " + root + " has room, then run the command again.", e);
        }
    }

    /** Where the source with the digest lies; the file may be missing. */
    public Path pathOf(Sha256 digest) {
        return folderOf(digest).resolve(digest.hex());
    }

    private Path folderOf(Sha256 digest) {
        return root.resolve(digest.hex().substring(0, 2));
    }

    /** The digest of the bytes that lie there now; differs from the given one if they were changed. Throws if missing. */
    public Sha256 digestNow(Sha256 digest) throws IOException {
        return digestOf(pathOf(digest));
    }

    /** Digests of all that is kept, by file name. */
    public Stream<Sha256> list() throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(Files::isRegularFile).map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}")).sorted().map(Sha256::new).toList().stream();
        }
    }

    private static Sha256 digestOf(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.newDigest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(in.getMessageDigest());
        }
    }

    private static Sha256 copy(Path from, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(from);
             DigestInputStream in = new DigestInputStream(file, Sha256.newDigest());
             OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
            out.flush();
            try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Sha256.of(in.getMessageDigest());
        }
    }
}
