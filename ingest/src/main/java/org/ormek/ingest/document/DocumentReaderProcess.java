package org.ormek.ingest.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document reader, a child process with a heap and a deadline of its own. It is started when first needed and
 * again after it died; the protocol is in document-reader/README.md.
 */
public final class DocumentReaderProcess implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 29;
    /** The reader stops by itself before that, with what it has, if its parser takes a step at all. */
    private static final long READING_MILLIS = 25_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path libraries;
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Process process;
    private @Nullable BufferedReader answers;
    private @Nullable Writer requests;
    private @Nullable Path temporary;

    /** With the folder of the reader's class path. */
    public DocumentReaderProcess(Path libraries) {
        this.libraries = libraries;
    }

    /** The reader of a checkout, whose root is the system property {@code ormek.dist} (the working directory if unset). */
    public static DocumentReaderProcess ofCheckout() {
        return new DocumentReaderProcess(Path.of(System.getProperty("ormek.dist", ".")).resolve("document-reader/target/lib"));
    }

    /**
     * What the reader made of a document.
     *
     * @param verdict   OK, TRUNCATED or why nothing could be read
     * @param reason    a sentence for the operator
     * @param truncated whether text is known to be missing
     * @param metadata  title, date and the like
     * @param text      of the document and its attachments
     */
    public record Reading(String verdict, String reason, boolean truncated, Map<String, String> metadata, String text) {
    }

    /** Reads one document; always answers within the deadline. Throws {@link OrmekException} only if the reader cannot be started at all. */
    public synchronized Reading read(Path file, String name) {
        start();
        try {
            String request = JSON.writeValueAsString(Map.of("path", file.toAbsolutePath().toString(), "name", name, "maxMillis", READING_MILLIS));
            java.util.Objects.requireNonNull(requests).write(request + "\n");
            requests.flush();
            String line = await(DEADLINE_SECONDS);
            if (line == null) {
                stop();
                return new Reading("OUT_OF_MEMORY", "The document broke the reader. Open and save it again in its own program.", true, Map.of(), "");
            }
            return reading(JSON.readTree(line));
        } catch (TimeoutException e) {
            stop();
            return new Reading("TIMED_OUT", "The document took longer than " + DEADLINE_SECONDS + " seconds.", true, Map.of(), "");
        } catch (IOException e) {
            stop();
            return new Reading("OUT_OF_MEMORY", "The document broke the reader (" + e.getMessage() + ").", true, Map.of(), "");
        }
    }

    private static Reading reading(JsonNode answer) {
        Map<String, String> metadata = new java.util.TreeMap<>();
        answer.path("metadata").properties().forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asString()));
        StringBuilder text = new StringBuilder();
        for (JsonNode part : answer.path("parts")) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(part.path("text").asString("").strip());
        }
        return new Reading(answer.path("verdict").asString(""), answer.path("reason").asString(""), answer.path("truncated").asBoolean(false), metadata, text.toString().strip());
    }

    private void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        stop();
        try {
            temporary = Files.createTempDirectory("ormek-documents");
            process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                    "-XX:MaxMetaspaceSize=192m", "-XX:MaxDirectMemorySize=64m", "-Djava.io.tmpdir=" + temporary,
                    "-cp", libraries + "/*", "org.ormek.documents.DocumentReaderMain"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            if (await(60) == null) {
                throw new OrmekException("The document reader did not start from " + libraries + ". Build it with './ormek test' or 'mvn package'.");
            }
        } catch (IOException | TimeoutException e) {
            throw new OrmekException("The document reader did not start from " + libraries + ". Build it with 'mvn package'.", e);
        }
    }

    private @Nullable String await(long seconds) throws IOException, TimeoutException {
        BufferedReader reader = java.util.Objects.requireNonNull(answers);
        Future<@Nullable String> line = reading.submit(reader::readLine);
        try {
            return line.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process = null;
        }
        if (temporary != null) {
            try (Stream<Path> files = Files.walk(temporary)) {
                files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                // a temporary folder that stays is cleared by the system
            }
            temporary = null;
        }
    }

    @Override
    public synchronized void close() {
        stop();
        reading.shutdownNow();
    }
}
