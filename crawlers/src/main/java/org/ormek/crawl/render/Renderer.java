package org.ormek.crawl.render;

import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.Visit;

/** Shows pages, one at a time. */
public interface Renderer extends AutoCloseable {

    /**
     * Shows a page whose document the door has fetched. Ends within its deadline, whatever the page does, and never throws
     * for what it does.
     *
     * @param document the visit that brought it, answered
     * @param door     through which all that the page asks for goes
     */
    Rendering render(Visit document, EmbeddedDoor door);

    /** Ends the browser. */
    @Override
    void close();
}
