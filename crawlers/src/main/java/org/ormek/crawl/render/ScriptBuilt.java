package org.ormek.crawl.render;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ormek.crawl.discover.PageText;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Visit;

/**
 * The rule that says which pages are worth a browser: answered with 200 and HTML, with a script and hardly any text.
 *
 * @param maxDecodedBytes of a page that are looked at
 */
public record ScriptBuilt(int maxDecodedBytes) {

    private static final int ENOUGH_LETTERS = 400;
    private static final Pattern SCRIPT = Pattern.compile("<script[\\s>/]", Pattern.CASE_INSENSITIVE);

    /** True if the page with this visible text looks built by scripts. */
    public boolean isLikely(Visit visit, String text) {
        Optional<Exchange> answer = visit.answer().filter(ScriptBuilt::canBeShown);
        return answer.isPresent() && text.codePoints().filter(Character::isLetter).limit(ENOUGH_LETTERS).count() < ENOUGH_LETTERS
                && SCRIPT.matcher(PageText.of(answer.get().decoded(maxDecodedBytes).bytes(), type(answer.get())).text()).find();
    }

    /** True if the answer is a page that a browser can show. */
    public static boolean canBeShown(Exchange answer) {
        return answer.status() == 200 && type(answer).toLowerCase(java.util.Locale.ROOT).contains("html");
    }

    private static String type(Exchange answer) {
        return answer.header("Content-Type").orElse("text/html");
    }
}
