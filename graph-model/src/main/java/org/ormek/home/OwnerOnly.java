package org.ormek.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read. Where the file system knows no such rights, its own rules hold. */
public final class OwnerOnly {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {
    }

    /** Makes the folder, and those above it, if they are missing. What is there keeps its rights. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** Opens a file to read and write; makes it if it is missing. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE), attributes(file, FILE));
    }

    /** Makes an empty file, in place of one of that name. */
    public static Path fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, attributes(file, FILE));
    }

    /** Replaces the file's content in one step: readers see the old or the new, never a part, and it is on disk when this returns. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path draft = fresh(file.resolveSibling(file.getFileName() + ".new"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            writeAll(channel, content);
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes a file or folder away from everybody else. */
    public static void restrict(Path path) throws IOException {
        if (knowsRights(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(Files.isDirectory(path) ? FOLDER : FILE));
        }
    }

    private static void writeAll(SeekableByteChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return knowsRights(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
