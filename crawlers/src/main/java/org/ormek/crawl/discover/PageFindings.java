package org.ormek.crawl.discover;

import java.util.List;
import java.util.Map;

/**
 * What one capture shows.
 *
 * @param report the line for the findings file, field by field (docs/formats/captures.md)
 * @param links  where the page leads
 * @param text   visible text, for the classifier
 * @param title  of the page
 */
public record PageFindings(Map<String, Object> report, List<PageLink> links, String text, String title) {

    /** Copies the list. */
    public PageFindings {
        links = List.copyOf(links);
    }
}
