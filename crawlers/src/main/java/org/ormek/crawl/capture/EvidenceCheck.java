package org.ormek.crawl.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.ormek.model.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the files of a run with its manifest: finds every flipped bit, swapped, missing and added file. */
public final class EvidenceCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private EvidenceCheck() {
    }

    /**
     * What the check found.
     *
     * @param files  how many files the manifest names
     * @param head   digest of the manifest's last line; empty if there is none
     * @param faults empty if all is as it was
     */
    public record Result(int files, String head, List<EvidenceFault> faults) {

        /** Copies the list. */
        public Result {
            faults = List.copyOf(faults);
        }

        /** True if nothing is wrong. */
        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    private record Listed(String path, long bytes, String sha256) {
    }

    /** Checks the folder of a run. With an expected head, a manifest written anew is found as well. */
    public static Result check(Path folder, Optional<Sha256> expectedHead) throws IOException {
        List<EvidenceFault> faults = new ArrayList<>();
        Path manifest = folder.resolve(RunManifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            return new Result(0, "", List.of(new EvidenceFault(EvidenceFault.Kind.NO_MANIFEST, RunManifest.NAME,
                    "The run has no manifest: it was not closed, or the manifest was taken away. Resume the run to close it.")));
        }
        List<Listed> listed = new ArrayList<>();
        String head = read(manifest, listed, faults);
        if (expectedHead.isPresent() && !expectedHead.get().hex().equals(head)) {
            faults.add(new EvidenceFault(EvidenceFault.Kind.OTHER_HEAD, RunManifest.NAME, "The head is " + head + ", expected was " + expectedHead.get() + "."));
        }
        compare(folder, listed, faults);
        return new Result(listed.size(), head, faults);
    }

    private static String read(Path manifest, List<Listed> listed, List<EvidenceFault> faults) throws IOException {
        String before = "0".repeat(64);
        boolean ended = false;
        int number = 0;
        byte[] bytes = Files.readAllBytes(manifest);
        for (String line : new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (line.isEmpty() && ended) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(line);
                boolean end = node.has("files");
                if (ended || !before.equals(node.path("before").asString("")) || end && node.path("files").asInt(-1) != listed.size()) {
                    faults.add(broken("Line " + number + " does not follow the line before it."));
                }
                if (!end) {
                    listed.add(new Listed(node.path("path").asString(""), node.path("bytes").asLong(-1), node.path("sha256").asString("")));
                }
                ended |= end;
            } catch (JacksonException e) {
                faults.add(broken("Line " + number + " is not JSON."));
            }
            before = RunManifest.digest(line).hex();
            if (ended && !line.isEmpty()) {
                continue;
            }
        }
        if (!ended || bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
            faults.add(broken("The last line is missing."));
        }
        return lastLine(bytes);
    }

    private static String lastLine(byte[] bytes) {
        String[] lines = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n");
        return RunManifest.digest(lines[lines.length - 1]).hex();
    }

    private static EvidenceFault broken(String detail) {
        return new EvidenceFault(EvidenceFault.Kind.MANIFEST_BROKEN, RunManifest.NAME, detail);
    }

    private static void compare(Path folder, List<Listed> listed, List<EvidenceFault> faults) throws IOException {
        Map<String, String> owners = new HashMap<>();
        Set<String> names = new HashSet<>();
        listed.forEach(file -> {
            owners.put(file.sha256(), file.path());
            names.add(file.path());
        });
        for (Listed file : listed) {
            Path path = folder.resolve(file.path()).normalize();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(new EvidenceFault(EvidenceFault.Kind.MISSING, file.path(), "The file is not there, or is no plain file."));
                continue;
            }
            String now = RunManifest.digest(path).hex();
            if (!now.equals(file.sha256())) {
                String owner = owners.get(now);
                faults.add(owner != null ? new EvidenceFault(EvidenceFault.Kind.SWAPPED, file.path(), "It has the bytes of " + owner + ".")
                        : new EvidenceFault(EvidenceFault.Kind.CHANGED, file.path(), "Its bytes are others than when the run was closed" + where(path) + "."));
            }
        }
        for (Path path : RunManifest.files(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (!names.contains(name)) {
                faults.add(new EvidenceFault(EvidenceFault.Kind.ADDED, name, "The manifest does not name this file."));
            }
        }
    }

    /** The first record of a WARC file that fails its own digest or checksum, to tell which capture is concerned. */
    private static String where(Path path) throws IOException {
        if (!path.toString().endsWith(".warc.gz")) {
            return "";
        }
        try (GzipMembers members = new GzipMembers(path, 0)) {
            long at = 0;
            for (Optional<GzipMembers.Member> member = members.next(); member.isPresent(); member = members.next()) {
                at = member.get().offset();
                try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member.get().plain()))) {
                    WarcRecord record = reader.next().orElseThrow(() -> new IOException("empty"));
                    byte[] block = record.body().stream().readAllBytes();
                    boolean sound = record.blockDigest().map(digest -> digest.hex().equals(CapturePacker.digest(block).hex())).orElse(true);
                    if (!sound) {
                        return "; the record at byte " + at + " fails its digest";
                    }
                } catch (IOException | RuntimeException e) {
                    return "; the record at byte " + at + " cannot be read";
                }
            }
            return members.position() < Files.size(path) ? "; the record at byte " + members.position() + " is damaged" : "";
        }
    }
}
