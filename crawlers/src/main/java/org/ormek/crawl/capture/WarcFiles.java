package org.ormek.crawl.capture;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** The WARC files of one run, written one after the other. Captures are appended whole. Safe for use by several threads. */
public final class WarcFiles implements Closeable {

    /**
     * Where a capture stands.
     *
     * @param file   name of the WARC file
     * @param offset of its first record
     */
    public record Place(String file, long offset) {
    }

    private final Path folder;
    private final long fullAt;
    private final Map<String, String> about;
    private int number;
    private FileChannel file;
    private String name;

    /**
     * Opens a new file behind those that are there.
     *
     * @param folder where the files lie; made if missing
     * @param fullAt bytes after which the next file is begun
     * @param about  fields of the warcinfo record: software, operator, robots
     */
    public WarcFiles(Path folder, long fullAt, Map<String, String> about) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.fullAt = fullAt;
        this.about = new TreeMap<>(about);
        List<Path> there = list(folder);
        number = there.isEmpty() ? 0 : numberOf(there.getLast());
        name = nextName();
        file = open();
    }

    /** The WARC files of a folder in the order they were written. */
    public static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("ormek-\\d{5}\\.warc\\.gz")).sorted().toList();
        }
    }

    private static int numberOf(Path path) {
        return Integer.parseInt(path.getFileName().toString().substring(6, 11));
    }

    private String nextName() {
        number++;
        return "ormek-%05d.warc.gz".formatted(number);
    }

    private FileChannel open() throws IOException {
        FileChannel opened = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        StringBuilder fields = new StringBuilder("format: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n");
        about.forEach((key, value) -> fields.append(key).append(": ").append(value.replaceAll("[\r\n]", " ")).append("\r\n"));
        byte[] block = fields.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(new Warcinfo.Builder().version(MessageVersion.WARC_1_1).recordId(CapturePacker.id()).date(Instant.now().truncatedTo(ChronoUnit.MILLIS)).filename(name)
                    .body(MediaType.parse("application/warc-fields"), block).setHeader("WARC-Block-Digest", "sha256:" + CapturePacker.digest(block)).build());
        }
        write(opened, ByteBuffer.wrap(bytes.toByteArray()));
        return opened;
    }

    private static void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** Appends a capture. If the disk is full, nothing of it stays and the exception goes out. */
    public synchronized Place append(PackedGroup group) throws IOException {
        if (file.position() >= fullAt) {
            file.force(true);
            file.close();
            name = nextName();
            file = open();
        }
        long offset = file.position();
        try {
            write(file, ByteBuffer.wrap(group.bytes()));
        } catch (IOException e) {
            file.truncate(offset);
            throw e;
        }
        return new Place(name, offset);
    }

    /** Where the next capture goes. */
    public synchronized Place end() throws IOException {
        return new Place(name, file.position());
    }

    /** Waits until all that was appended is on the disk. */
    public synchronized void force() throws IOException {
        file.force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file.isOpen()) {
            file.force(true);
            file.close();
        }
    }
}
