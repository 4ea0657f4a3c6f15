package org.ormek.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The rules of axe-core on a page. Only what is serious or critical leaves the browser: to bring all results of every rule out of it, as
 * AxeBuilder does, takes longer than the rules themselves.
 */
final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = "async (contrast) => (await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })).violations.filter((rule) => ['serious', 'critical'].includes(rule.impact))"
            + ".map((rule) => rule.id + ' ' + rule.nodes[0].target + ' ' + rule.nodes[0].failureSummary)";

    private Axe() {
    }

    /** Puts the rules into the page as it is now loaded. */
    static void into(Page page) {
        page.evaluate(SCRIPT);
    }

    /**
     * What is seriously or critically wrong on a page that has the rules, one line for each rule with its first place.
     *
     * @param contrast whether the rule of contrast is asked as well, which takes longer than all others
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, boolean contrast) {
        return (List<String>) page.evaluate(RUN, contrast);
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
