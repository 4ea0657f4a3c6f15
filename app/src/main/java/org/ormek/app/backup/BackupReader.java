package org.ormek.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks a backup into a home that does not exist yet, and takes nothing that its manifest does not name. */
public final class BackupReader {

    private static final long MOST_MANIFEST_BYTES = 1L << 30;

    private final Path file;

    /** Of a file that {@link BackupWriter} made. */
    public BackupReader(Path file) {
        this.file = file;
    }

    /**
     * Unpacks. The home appears whole, with every digest checked, or not at all.
     *
     * @param home     a folder that does not exist, or is empty
     * @param unpacked told of each file after it was unpacked
     * @throws OrmekException if the home is not empty, or the file is no backup, is damaged or was changed
     */
    public Manifest restore(Path home, Consumer<Manifest.PackedFile> unpacked) {
        Path part = home.resolveSibling(home.getFileName() + ".part");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (Files.exists(home) && !isEmpty(home)) {
                throw new OrmekException("The home " + home + " is not empty. Choose another with --home DIR, or move it away.");
            }
            Manifest manifest = manifest(zip);
            delete(part);
            try {
                for (Manifest.PackedFile packed : manifest.files()) {
                    unpack(zip, packed, part);
                    unpacked.accept(packed);
                }
                OwnerOnly.folder(part);
                Files.deleteIfExists(home);
                Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                delete(part);
            }
        } catch (IOException e) {
            throw new OrmekException("The backup " + file + " cannot be restored (" + e.getMessage() + ").", e);
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > MOST_MANIFEST_BYTES) {
            throw new OrmekException(file + " is no backup of Ormek: it has no " + Manifest.NAME + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new OrmekException(file + " has the layout " + manifest.format() + ", which this version does not know. Use version " + manifest.ormek() + ".");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new OrmekException("The manifest of " + file + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    private void unpack(ZipFile zip, Manifest.PackedFile packed, Path folder) throws IOException {
        Path target = folder.resolve(packed.path()).normalize();
        ZipEntry entry = zip.getEntry(packed.path());
        if (!target.startsWith(folder) || target.equals(folder) || entry == null) {
            throw new OrmekException(file + " is damaged or was changed: " + packed.path() + (entry == null ? " is missing." : " lies outside of the home."));
        }
        for (Path above = target.getParent(); above != null && above.startsWith(folder); above = above.getParent()) {
            OwnerOnly.folder(above);
        }
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest); OutputStream out = Files.newOutputStream(target)) {
            copy(in, out, packed.size());
        }
        OwnerOnly.restrict(target);
        if (!Sha256.of(digest).hex().equals(packed.sha256())) {
            throw new OrmekException(file + " is damaged or was changed: " + packed.path() + " has other bytes than the manifest says. Take another copy.");
        }
    }

    /** Never more than the manifest says and one byte, whatever the entry unpacks to. */
    private static void copy(InputStream in, OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size + 1;
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        while (read > 0) {
            out.write(buffer, 0, read);
            left -= read;
            read = left == 0 ? 0 : in.read(buffer, 0, (int) Math.min(buffer.length, left));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }
}
