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
 * @param leadsTo    where a redirect or, where a browser showed the page, a script leads that leaves the registrable domain; empty if there is none
 * @param showsSigns whether the page shows signs, as it was sent or as a browser showed it
 * @param textPrint  brief print of the page's text, as a browser showed it if one did ({@link org.ormek.crawl.discover.TextPrint#brief}); empty if there is no page or too little text
 */
public record SeedAnswer(String url, Instant at, Verdict verdict, int status, String leadsTo, boolean showsSigns, String textPrint) {
}
