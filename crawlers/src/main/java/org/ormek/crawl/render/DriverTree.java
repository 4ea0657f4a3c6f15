package org.ormek.crawl.render;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The driver's process that one session started, and what it started in turn; nothing else is ever ended. What drivers and
 * browsers write for a while lies in one folder, since Playwright gives all drivers of a process the environment of the first.
 */
final class DriverTree {

    private static final Object STARTING = new Object();
    private static final Path FOLDER = makeFolder();
    private static int open;

    private volatile @Nullable ProcessHandle driver;

    /** Before it has started. */
    DriverTree() {
        synchronized (STARTING) {
            open++;
        }
    }

    private static Path makeFolder() {
        try {
            Path folder = Files.createTempDirectory("ormek-browser");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For temporary files. */
    static Path folder() {
        return FOLDER;
    }

    /** Starts a driver. Two never start at the same time, so that each knows its own. */
    Playwright start(Supplier<Playwright> starter) {
        synchronized (STARTING) {
            Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
            Playwright started = starter.get();
            driver = ProcessHandle.current().children().filter(child -> !before.contains(child) && isDriver(child)).findFirst().orElse(null);
            return started;
        }
    }

    private static boolean isDriver(ProcessHandle child) {
        return child.info().command().map(command -> command.matches("(?s).*[/\\\\]node(\\.exe)?")).orElse(false);
    }

    /** Ends the browser; the driver notices. */
    void endBrowser() {
        ProcessHandle root = driver;
        if (root != null) {
            end(root.descendants().toList());
        }
    }

    /** Ends the browser and the driver. */
    void endAll() {
        endBrowser();
        ProcessHandle root = driver;
        if (root != null) {
            end(List.of(root));
        }
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Told to end; more cannot be done.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Told once, when all has ended: the last one empties the folder. */
    void tidy() {
        synchronized (STARTING) {
            open--;
            if (open > 0) {
                return;
            }
            try (Stream<Path> all = Files.walk(FOLDER)) {
                for (Path path : all.filter(path -> !path.equals(FOLDER)).sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                // A few files stay in the temporary folder of the machine.
            }
        }
    }
}
