package org.ormek.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The parent's side in its smallest form: starts the process, asks, and starts it again when it has died. */
final class ReaderProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long DEADLINE_SECONDS = 29;
    private static final long GRACE_SECONDS = 4;
    private static final long START_SECONDS = 120;

    private final List<String> flags;
    private final Map<String, String> environment;
    private Process process;
    private BufferedReader answers;
    private JsonNode ready;

    ReaderProcess(String... flags) throws Exception {
        this(Map.of(), flags);
    }

    ReaderProcess(Map<String, String> environment, String... flags) throws Exception {
        this.flags = List.of(flags);
        this.environment = environment;
        start();
    }

    /** With the flags that the product starts it with. */
    static ReaderProcess asInProduct(Map<String, String> environment) throws Exception {
        return new ReaderProcess(environment, "-Xmx256m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m");
    }

    JsonNode ready() {
        return ready;
    }

    Process process() {
        return process;
    }

    JsonNode ask(Path file) throws Exception {
        return ask(file, Map.of());
    }

    JsonNode ask(Path file, Map<String, ?> limits) throws Exception {
        return ask(request(file, limits), DEADLINE_SECONDS);
    }

    /** Ends it after so many seconds; the reader stops by itself before that, as in the product. */
    JsonNode askWithin(long seconds, Path file) throws Exception {
        return ask(request(file, Map.of("maxMillis", (seconds - GRACE_SECONDS) * 1_000)), seconds);
    }

    private static String request(Path file, Map<String, ?> limits) throws Exception {
        var request = JSON.createObjectNode().put("path", file.toString()).put("name", file.getFileName().toString());
        limits.forEach((limit, value) -> request.set(limit, JSON.valueToTree(value)));
        return JSON.writeValueAsString(request);
    }

    /** Sends a line, to a new process if the last one has ended; without an answer, gives the exit code or that it was too late. */
    JsonNode ask(String line) throws Exception {
        return ask(line, DEADLINE_SECONDS);
    }

    private JsonNode ask(String line, long deadlineSeconds) throws Exception {
        if (process.waitFor(0, TimeUnit.SECONDS)) {
            start();
        }
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String answer;
        try {
            answer = readLine(deadlineSeconds);
        } catch (TimeoutException late) {
            process.waitFor();
            return JSON.createObjectNode().put("verdict", "TIMED_OUT").put("reason", "no answer in " + deadlineSeconds + " s");
        }
        if (answer == null) {
            int exitCode = process.waitFor();
            return JSON.createObjectNode().put("verdict", exitCode == 3 ? "OUT_OF_MEMORY" : "DIED").put("reason", "exit code " + exitCode);
        }
        JsonNode said = JSON.readTree(answer);
        if (said.get("verdict").asText().equals("OUT_OF_MEMORY")) {
            process.waitFor(); // it says so before it ends
        }
        return said;
    }

    private void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DocumentReaderMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        process = builder.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        ready = JSON.readTree(readLine(START_SECONDS));
    }

    private String readLine(long seconds) throws Exception {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return answers.readLine();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        try {
            return line.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw late;
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
