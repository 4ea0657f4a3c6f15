package org.ormek.crawl.run;

/** Is told how a run stands, about once a second. */
@FunctionalInterface
public interface CrawlListener {

    /** Called by the run's own thread; must not block for long. */
    void onProgress(CrawlProgress progress);

    /** Called with a sentence for people when a part of the work cannot be done. */
    default void onNote(String note) {
    }
}
