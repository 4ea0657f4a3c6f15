package org.ormek.crawl.render;

import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.DoorRules;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Visit;
import org.ormek.model.OrmekException;

/**
 * Shows pages in the machine's Chromium by Playwright. A page that does not come to an end costs its browser, not the
 * crawl: the browser's processes are ended, and the next page gets a new one. Safe for use by several threads.
 */
public final class ChromiumRenderer implements Renderer {

    /** For one page in all. */
    public static final Duration DEADLINE = Duration.ofSeconds(25);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final Path executable;
    private final boolean sandbox;
    private final DoorRules rules;
    private final Duration deadline;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Running running;

    /** A browser with the thread that alone may speak to it. */
    private record Running(BrowserSession session, DriverTree tree, ExecutorService thread) {
    }

    private ChromiumRenderer(Path executable, boolean sandbox, DoorRules rules, Duration deadline) {
        this.executable = executable;
        this.sandbox = sandbox;
        this.rules = rules;
        this.deadline = deadline;
    }

    /** Starts a browser. Throws OrmekException with what to do if there is none, or if it does not start. */
    public static Renderer open(Browsers browsers, DoorRules rules) {
        return open(browsers, rules, DEADLINE);
    }

    static Renderer open(Browsers browsers, DoorRules rules, Duration deadline) {
        Path executable = browsers.executable().orElseThrow(() -> new OrmekException("Pages that scripts build are not rendered: there is no browser. "
                + "Install Chromium, or set ORMEK_CHROMIUM to its executable."));
        ChromiumRenderer renderer = new ChromiumRenderer(executable, browsers.sandbox(), rules, deadline);
        try {
            renderer.running = renderer.start();
            return renderer;
        } catch (PlaywrightException e) {
            throw new OrmekException("Pages that scripts build are not rendered: the browser " + executable + " does not start" + (browsers.sandbox()
                    ? " with its sandbox. Run as a user other than root whom the system lets make user namespaces, or, on a machine that holds nothing else, set ORMEK_CHROMIUM_SANDBOX=off."
                    : ". Check that it runs by itself."), e);
        }
    }

    private Running start() {
        DriverTree tree = new DriverTree();
        ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("browser").factory());
        Future<BrowserSession> opened = thread.submit(() -> BrowserSession.open(executable, sandbox, rules.userAgent(), tree));
        try {
            return new Running(opened.get(START.toMillis(), TimeUnit.MILLISECONDS), tree, thread);
        } catch (ExecutionException e) {
            giveUp(tree, thread);
            throw new PlaywrightException("The browser does not start: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            giveUp(tree, thread);
            throw new PlaywrightException("The browser does not start in time", e);
        } catch (InterruptedException e) {
            giveUp(tree, thread);
            Thread.currentThread().interrupt();
            throw new PlaywrightException("Interrupted", e);
        }
    }

    private static void giveUp(DriverTree tree, ExecutorService thread) {
        tree.endAll();
        thread.shutdownNow();
        tree.tidy();
    }

    @Override
    public Rendering render(Visit document, EmbeddedDoor door) {
        Exchange answer = document.answer().filter(ScriptBuilt::canBeShown).orElse(null);
        if (answer == null) {
            return Rendering.failed(RenderVerdict.NO_PAGE, "What came is no page that a browser shows.", java.util.List.of());
        }
        turn.lock();
        try {
            Running now = running != null ? running : start();
            running = now;
            EmbeddedDoor.Answer decoded = new EmbeddedDoor.Answer(answer, answer.decoded(rules.maxDecodedBytes()).bytes());
            return await(now, now.thread().submit(() -> now.session().show(decoded, door)), door);
        } catch (PlaywrightException e) {
            return Rendering.failed(RenderVerdict.BROWSER_FAILED, firstLine(e), door.exchanges());
        } finally {
            turn.unlock();
        }
    }

    private Rendering await(Running now, Future<Rendering> shown, EmbeddedDoor door) {
        try {
            return shown.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            end(now);
            return Rendering.failed(RenderVerdict.BROWSER_FAILED, firstLine(e.getCause()) + "; " + door.summary(), door.exchanges());
        } catch (TimeoutException e) {
            end(now);
            return Rendering.failed(RenderVerdict.TIME_OVER, "The page did not come to an end in " + deadline.toMillis() + " ms, and the browser was ended; " + door.summary(),
                    door.exchanges());
        } catch (InterruptedException e) {
            end(now);
            Thread.currentThread().interrupt();
            return Rendering.failed(RenderVerdict.BROWSER_FAILED, "Interrupted", door.exchanges());
        }
    }

    private static String firstLine(@Nullable Throwable failure) {
        String text = failure == null ? "" : String.valueOf(failure.getMessage()).strip().lines().filter(line -> !line.isBlank() && !line.equals("Error {")).findFirst().orElse("");
        return "The browser failed: " + (text.length() > 200 ? text.substring(0, 200) : text);
    }

    /** First the browser, so that the driver can tidy up behind it; then the driver, if it hangs. */
    private void end(Running ended) {
        running = null;
        ended.tree().endBrowser();
        close(ended);
    }

    private static void close(Running last) {
        last.thread().submit(() -> last.session().close());
        last.thread().shutdown();
        try {
            if (last.thread().awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                last.tree().tidy();
            } else {
                giveUp(last.tree(), last.thread());
            }
        } catch (InterruptedException e) {
            giveUp(last.tree(), last.thread());
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (running != null) {
                close(running);
                running = null;
            }
        } finally {
            turn.unlock();
        }
    }
}
