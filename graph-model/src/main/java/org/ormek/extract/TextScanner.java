package org.ormek.extract;

import java.util.List;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;

/**
 * Finds all mentions in free text in Kazakh, Russian or English. The time grows with the length of the text, whatever
 * is in it. Safe for use by several threads.
 */
public final class TextScanner {

    private final CardReader cards;

    /** A scanner that keys payment cards with the given hasher. */
    public TextScanner(CardHasher hasher) {
        cards = new CardReader(hasher);
    }

    /**
     * The mentions by position, with spans in the text as given. Mentions do not overlap, except that a web page and
     * its site share one span. Web addresses go before wallets and accounts, these before cards and telephones. The
     * number of a card never appears in a mention.
     *
     * @param text  any text; unpaired surrogates and control characters do no harm
     * @param field the name of the field for the mentions
     * @param role  the role for the mentions
     * @param hints regions for national phone numbers, currency for wallets
     */
    public List<Mention> scan(String text, String field, MentionRole role, ReadingHints hints) {
        ScanText plain = ScanText.of(text);
        Hits hits = new Hits(plain);
        new WebScan(plain, hits).run();
        new TokenScan(plain, hits, hints).run();
        new NumberScan(plain, hits, hints, cards).run();
        return hits.mentions(field, role);
    }
}
