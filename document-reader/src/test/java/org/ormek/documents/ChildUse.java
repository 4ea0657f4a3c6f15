package org.ormek.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process used since a moment: most resident memory, as Linux keeps it (VmHWM in /proc/PID/status, reset by writing 5
 * to /proc/PID/clear_refs, see proc(5)), and time on a processor. A process that ends takes its figures along, so they are
 * looked at all the time.
 */
final class ChildUse implements AutoCloseable {

    private static final long GLANCE_MILLIS = 10;

    private final Path folder;
    private final Thread watch;
    private final ProcessHandle process;
    private final Duration before;
    private volatile long bytes;
    private volatile Duration used = Duration.ZERO;

    private ChildUse(long pid) {
        process = ProcessHandle.of(pid).orElseThrow();
        before = process.info().totalCpuDuration().orElse(Duration.ZERO);
        folder = Path.of("/proc", Long.toString(pid));
        watch = Thread.ofPlatform().daemon().start(this::glance);
    }

    /** Whether this system keeps them. */
    static boolean isKept() {
        return Files.isReadable(Path.of("/proc/self/status")) && Files.exists(Path.of("/proc/self/clear_refs"));
    }

    /** Forgets what was used so far and watches from now on. */
    static ChildUse since(long pid) throws IOException {
        Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
        return new ChildUse(pid);
    }

    /** The peak in bytes; 0 if the process ended before the first look. */
    long bytes() {
        look();
        return bytes;
    }

    /** Seconds on a processor, of all its threads together. */
    double cpuSeconds() {
        look();
        return used.toMillis() / 1e3;
    }

    private void glance() {
        try {
            while (look()) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        process.info().totalCpuDuration().ifPresent(total -> used = total.minus(before));
        try {
            for (String line : Files.readAllLines(folder.resolve("status"))) {
                if (line.startsWith("VmHWM:")) {
                    bytes = Math.max(bytes, Long.parseLong(line.replaceAll("\\D", "")) << 10);
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
