package org.ormek.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.Optional;

/** One command of the packaged program in a process of its own, as the launcher starts it. */
public final class OrmekProcess implements AutoCloseable {

    /** How long a command on a large input may take. */
    public static final long PATIENCE_SECONDS = 3600;

    private static final int TAIL = 4000;

    private final Process process;
    private final Thread reading;
    private final StringBuffer err = new StringBuffer();
    private final StringBuffer out = new StringBuffer();
    private final Thread readingOut;

    private OrmekProcess(Process process, Consumer<String> onErrLine) {
        this.process = process;
        this.reading = read(process.errorReader(StandardCharsets.UTF_8), line -> {
            err.append(line).append('\n');
            onErrLine.accept(line);
        });
        this.readingOut = read(process.inputReader(StandardCharsets.UTF_8), line -> out.append(line).append('\n'));
    }

    /** How a command ended. */
    public record Ended(int code, String out, String err) {
    }

    /** The command line with which the launcher starts the program, where ORMEK_HEAP is not set. */
    public static List<String> command(String... arguments) {
        Path root = Checkout.root();
        Path jar = root.resolve("app/target/ormek/ormek.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar + ". Build first: ./ormek --version");
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Path startCache = jar.resolveSibling("start.aot");
        if (Files.isRegularFile(startCache)) {
            command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Xlog:disable", "-Xlog:all=error:stderr", "-XX:AOTCache=" + startCache));
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Dh2.bindAddress=127.0.0.1", "-Dormek.dist=" + root,
                "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a command; each line of its standard error is given to the listener as it comes. */
    public static OrmekProcess start(Consumer<String> onErrLine, String... arguments) throws IOException {
        return new OrmekProcess(new ProcessBuilder(command(arguments)).start(), onErrLine);
    }

    /** Runs a command to its end, at most an hour. */
    public static Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), command(arguments));
    }

    /** Runs any command line with more environment to its end, at most an hour. */
    public static Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try (OrmekProcess started = new OrmekProcess(builder.start(), line -> { })) {
            return started.await(PATIENCE_SECONDS);
        }
    }

    /** Serves a home on any port and waits until its database answers, so that other commands find it running. */
    public static OrmekProcess serve(Path home) throws IOException, InterruptedException {
        return serve(Map.of(), home);
    }

    /** The same, with more environment. */
    public static OrmekProcess serve(Map<String, String> environment, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command("serve", "--port", "0", "--home", home.toString()));
        builder.environment().putAll(environment);
        OrmekProcess serving = new OrmekProcess(builder.start(), line -> { });
        for (int i = 0; i < 1200 && serving.isAlive(); i++) {
            if (answers(home)) {
                return serving;
            }
            Thread.sleep(100);
        }
        serving.close();
        throw new IllegalStateException("The home is not served:\n" + serving.err);
    }

    /** Waits for the end. */
    public Ended await(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The command did not end within " + seconds + " s:\n" + err.substring(Math.max(0, err.length() - TAIL)));
        }
        reading.join(10_000);
        readingOut.join(10_000);
        return new Ended(process.exitValue(), out.toString(), err.toString());
    }

    /** True while it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without warning, as kill -9 does, and waits until it is gone; {@link #close()} asks it to end instead. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The process of the embedded database of a home, if it runs or starts. */
    public static Optional<ProcessHandle> database(Path home) throws IOException {
        String pid = note(home).getProperty("pid");
        return pid == null ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().commandLine().map(line -> line.contains("Neo4jProcess")).orElse(true));
    }

    /** True if the embedded database of a home has started and can be asked. */
    public static boolean answers(Path home) throws IOException {
        return !note(home).getProperty("uri", "").isEmpty() && database(home).isPresent();
    }

    private static Properties note(Path home) throws IOException {
        Path note = home.resolve("run/neo4j.properties");
        Properties properties = new Properties();
        if (Files.isRegularFile(note)) {
            try (BufferedReader reader = Files.newBufferedReader(note)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static Thread read(BufferedReader reader, Consumer<String> line) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (reader) {
                reader.lines().forEach(line);
            } catch (IOException | java.io.UncheckedIOException e) {
                line.accept("(output ended: " + e.getMessage() + ")");
            }
        });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
