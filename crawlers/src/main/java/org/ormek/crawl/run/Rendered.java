package org.ormek.crawl.run;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.DoorRules;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.render.Browsers;
import org.ormek.crawl.render.ChromiumRenderer;
import org.ormek.crawl.render.EmbeddedDoor;
import org.ormek.crawl.render.Renderer;
import org.ormek.model.OrmekException;

/** The run's browser, which shows one page at a time, or why there is none. */
final class Rendered implements AutoCloseable {

    private final @Nullable Renderer renderer;
    private final String whyNot;
    private final Semaphore turn = new Semaphore(1);

    private Rendered(@Nullable Renderer renderer, String whyNot) {
        this.renderer = renderer;
        this.whyNot = whyNot;
    }

    /** Starts the browser if pages are to be shown. That there is none is no failure. */
    static Rendered open(boolean wanted, Browsers browsers, DoorRules rules) {
        if (!wanted) {
            return new Rendered(null, "");
        }
        try {
            return new Rendered(ChromiumRenderer.open(browsers, rules), "");
        } catch (OrmekException e) {
            return new Rendered(null, String.valueOf(e.getMessage()));
        }
    }

    boolean isOn() {
        return renderer != null;
    }

    /** Why pages are not shown though they should be; empty if they are, or should not be. */
    String whyNot() {
        return whyNot;
    }

    /** Takes the browser; false if somebody has it. */
    boolean take() {
        return turn.tryAcquire();
    }

    void give() {
        turn.release();
    }

    Rendering show(Visit document, EmbeddedDoor door) {
        return renderer == null ? Rendering.failed(RenderVerdict.BROWSER_FAILED, "There is no browser.", java.util.List.of()) : renderer.render(document, door);
    }

    @Override
    public void close() {
        if (renderer != null) {
            renderer.close();
        }
    }
}
