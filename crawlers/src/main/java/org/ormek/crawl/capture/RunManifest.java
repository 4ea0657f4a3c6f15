package org.ormek.crawl.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ormek.model.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of all files of a run with their SHA-256. Each line holds the digest of the line before it, so that no line
 * can be changed, taken out or put in unseen; the last digest (the head) is worth keeping elsewhere.
 */
public final class RunManifest {

    /** The file's name. */
    public static final String NAME = "manifest.jsonl";
    /** Working state that is no evidence. */
    public static final String STATE = "state";

    private static final String FIRST = "0".repeat(64);
    private static final JsonMapper JSON = new JsonMapper();

    private RunManifest() {
    }

    /** Writes the manifest of a folder and returns its head. */
    public static Sha256 write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        String before = FIRST;
        for (Path file : files(folder)) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("before", before);
            line.put("path", folder.relativize(file).toString().replace('\\', '/'));
            line.put("bytes", Files.size(file));
            line.put("sha256", digest(file).hex());
            String text = JSON.writeValueAsString(line);
            lines.add(text);
            before = digest(text).hex();
        }
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("before", before);
        end.put("files", lines.size());
        String text = JSON.writeValueAsString(end);
        lines.add(text);
        Path temporary = folder.resolve(NAME + ".new");
        Files.write(temporary, lines);
        Files.move(temporary, folder.resolve(NAME), java.nio.file.StandardCopyOption.REPLACE_EXISTING, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return digest(text);
    }

    /** The head of the manifest as it stands, without a look at any other file; empty if the folder has none. */
    public static Optional<Sha256> findHead(Path folder) throws IOException {
        Path manifest = folder.resolve(NAME);
        if (!Files.exists(manifest)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(manifest)) {
            return lines.reduce((earlier, later) -> later).map(RunManifest::digest);
        }
    }

    /** All files that belong to the evidence, sorted; links to elsewhere are among them by name but never followed. */
    static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !folder.relativize(path).startsWith(STATE) && !folder.relativize(path).toString().equals(NAME)).sorted().toList();
        }
    }

    static Sha256 digest(String line) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return Sha256.of(digest);
    }

    static Sha256 digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = Files.newInputStream(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            byte[] block = new byte[64 * 1024];
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                digest.update(block, 0, got);
            }
        }
        return Sha256.of(digest);
    }
}
