package org.ormek.crawl.capture;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.netpreserve.jwarc.URIs;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the CDXJ index: sortable key of the address, time, and a JSON object that leads to the record. */
public final class CdxIndex {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LINES_IN_MEMORY = 100_000;

    private CdxIndex() {
    }

    /** The line of a record whose group stands at the given place. */
    public static String line(PackedGroup.Entry entry, String file, long groupOffset) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", entry.url());
        fields.put("mime", entry.mime());
        fields.put("status", entry.isConversion() ? "-" : String.valueOf(entry.status()));
        fields.put("digest", "sha256:" + entry.payload().hex());
        fields.put("length", String.valueOf(entry.length()));
        fields.put("offset", String.valueOf(groupOffset + entry.offset()));
        fields.put("filename", file);
        return URIs.toNormalizedSurt(entry.url()) + " " + TIME.format(entry.date()) + " " + JSON.writeValueAsString(fields);
    }

    /** Sorts a file of such lines into another one; memory is bounded, whatever its length. */
    public static void sort(Path from, Path to) throws IOException {
        List<Path> runs = new ArrayList<>();
        Path folder = to.toAbsolutePath().resolveSibling("");
        try {
            try (BufferedReader in = Files.newBufferedReader(from)) {
                List<String> lines = new ArrayList<>();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                    if (lines.size() == LINES_IN_MEMORY) {
                        runs.add(write(lines, folder));
                        lines.clear();
                    }
                }
                runs.add(write(lines, folder));
            }
            merge(runs, to);
        } finally {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        }
    }

    private static Path write(List<String> lines, Path folder) throws IOException {
        Collections.sort(lines);
        return Files.write(Files.createTempFile(folder, "index", ".run"), lines);
    }

    private record Head(String line, BufferedReader rest) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return line.compareTo(other.line);
        }
    }

    private static void merge(List<Path> runs, Path to) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        List<BufferedReader> open = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            for (Path run : runs) {
                BufferedReader reader = Files.newBufferedReader(run);
                open.add(reader);
                push(heads, reader);
            }
            while (!heads.isEmpty()) {
                Head head = heads.poll();
                out.write(head.line());
                out.write('\n');
                push(heads, head.rest());
            }
        } finally {
            for (BufferedReader reader : open) {
                reader.close();
            }
        }
    }

    private static void push(PriorityQueue<Head> heads, BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line != null) {
            heads.add(new Head(line, reader));
        }
    }
}
