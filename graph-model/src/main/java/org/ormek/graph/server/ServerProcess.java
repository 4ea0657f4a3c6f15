package org.ormek.graph.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.ormek.model.OrmekException;

/** The child process. It lives as long as its standard input is open, so it dies with this process, whatever kills it. */
final class ServerProcess {

    private static final String READY = "ready ";
    private static final int TAIL_LINES = 15;

    private final Process process;
    private final Path log;
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(Path databaseHome, ServerSettings settings, String password) throws IOException {
        Path log = Files.createDirectories(databaseHome.resolve("logs")).resolve("process.log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("process.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Process process = new ProcessBuilder(ServerCommand.of(databaseHome, settings))
                .directory(databaseHome.toFile())
                .redirectError(log.toFile())
                .start();
        ServerProcess started = new ServerProcess(process, log);
        Thread.ofPlatform().daemon().name("neo4j-output").start(started::readOutput);
        OutputStream input = process.getOutputStream();
        input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        return started;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The address from the ready line. */
    String awaitReady(Duration timeout) {
        try {
            return ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OrmekException("The database did not answer within " + timeout.toSeconds() + " seconds. " + tail(), e);
        } catch (ExecutionException e) {
            throw new OrmekException("The database ended while starting. " + tail(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrmekException("Interrupted while waiting for the database", e);
        }
    }

    /** Closes its input, waits for it to end by itself, then forces it. */
    void stop(Duration grace) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has gone already.
        }
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()));
                }
            }
            ready.completeExceptionally(new IOException("The process closed its output"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private String tail() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return "The end of " + log + ":\n" + String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
        } catch (IOException e) {
            return "Its log " + log + " cannot be read.";
        }
    }
}
