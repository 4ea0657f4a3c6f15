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
 * @param front  who it says it is and what it asks for
 * @param cards  payment cards with all their digits, in the columns {@code cards} and {@code cited_cards}; they never go into a file, and are there for whoever may key them
 */
public record PageFindings(Map<String, Object> report, List<PageLink> links, String text, String title, PageFront front, Map<String, List<String>> cards) {

    /** Copies the collections. */
    public PageFindings {
        links = List.copyOf(links);
        cards = Map.copyOf(cards);
    }
}
