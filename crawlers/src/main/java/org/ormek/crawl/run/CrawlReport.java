package org.ormek.crawl.run;

import java.util.List;
import java.util.Map;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.frontier.FrontierCounts;
import org.ormek.crawl.seed.SeedIssue;

/**
 * What a run did, earlier sessions included; also kept as report.json and report.txt.
 *
 * @param ended          FINISHED, STOPPED or PAGE_LIMIT
 * @param started        of this session, ISO-8601
 * @param seconds        of this session
 * @param seeds          accepted in this session
 * @param pages          captured
 * @param findings       lines in the findings file
 * @param bytes          of bodies
 * @param verdicts       how the visits of pages ended
 * @param statuses       HTTP statuses of all exchanges
 * @param truncations    bodies that are not whole, by reason
 * @param renderings     how the showings of pages that scripts build ended
 * @param notRendered    why such pages are not shown though they should be; empty if they are, or should not be
 * @param offered        what became of addresses offered to the frontier
 * @param frontier       how it was left
 * @param recovered      captures taken over after a run that did not end by itself
 * @param robotsOverride the mandate by which robots.txt was set aside; empty if it was honoured
 * @param seedIssues     lines that were no seeds
 * @param manifestHead   digest that stands for all evidence; keep it elsewhere; empty inside report.json
 */
public record CrawlReport(String ended, String started, double seconds, int seeds, long pages, long findings, long bytes, Map<String, Long> verdicts,
                          Map<String, Long> statuses, Map<String, Long> truncations, Map<String, Long> renderings, String notRendered, Map<String, Long> offered, FrontierCounts frontier, int recovered,
                          String robotsOverride, List<SeedIssue> seedIssues, String manifestHead) {

    CrawlReport withHead(String head) {
        return new CrawlReport(ended, started, seconds, seeds, pages, findings, bytes, verdicts, statuses, truncations, renderings, notRendered, offered, frontier, recovered,
                robotsOverride, seedIssues, head);
    }

    /** The report for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Crawl ").append(ended.toLowerCase(java.util.Locale.ROOT).replace('_', ' ')).append(" after %.1f s\n".formatted(seconds));
        text.append("Pages captured: ").append(pages).append(", findings: ").append(findings).append(", bytes: ").append(bytes).append('\n');
        text.append("Verdicts: ").append(verdicts).append('\n');
        text.append("HTTP statuses: ").append(statuses).append('\n');
        text.append("Truncated: ").append(truncations).append('\n');
        if (!renderings.isEmpty()) {
            long rendered = renderings.getOrDefault(RenderVerdict.RENDERED.name(), 0L);
            text.append("Rendered pages: ").append(rendered).append(", failed renderings: ")
                    .append(renderings.values().stream().mapToLong(Long::longValue).sum() - rendered).append(' ').append(renderings).append('\n');
        }
        if (!notRendered.isEmpty()) {
            text.append(notRendered).append('\n');
        }
        text.append("Addresses offered: ").append(offered).append('\n');
        text.append("Frontier: ").append(frontier.known()).append(" known, ").append(frontier.done()).append(" done, ").append(frontier.queued())
                .append(" waiting in ").append(frontier.queues()).append(" queues, ").append(frontier.givenUp()).append(" given up\n");
        if (recovered > 0) {
            text.append("Taken over from a session that did not end by itself: ").append(recovered).append(" captures\n");
        }
        if (!robotsOverride.isEmpty()) {
            text.append("robots.txt was set aside by this mandate: ").append(robotsOverride).append('\n');
        }
        for (SeedIssue issue : seedIssues) {
            text.append("Not a seed: ").append(issue.file()).append(" line ").append(issue.line()).append(": ").append(issue.reason()).append('\n');
        }
        text.append("What was found is a signal for a check, not a verdict.\n");
        return text.toString();
    }
}
