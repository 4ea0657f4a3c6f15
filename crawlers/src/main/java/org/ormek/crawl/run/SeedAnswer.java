package org.ormek.crawl.run;

import java.time.Instant;
import org.ormek.crawl.fetch.Verdict;

/**
 * What became of asking for a seed page.
 *
 * @param url        the address that was asked for
 * @param at         when
 * @param verdict    how the visit ended, or what kept it from being made
 * @param status     of the last response of HTTP; 0 if none came
 * @param leadsTo    where a redirect leads that leaves the registrable domain; empty if there is none
 * @param showsSigns whether the page shows signs
 * @param textPrint  brief print of the page's text ({@link org.ormek.crawl.discover.TextPrint#brief}); empty if there is no page or too little text
 */
public record SeedAnswer(String url, Instant at, Verdict verdict, int status, String leadsTo, boolean showsSigns, String textPrint) {
}
