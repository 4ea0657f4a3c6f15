package org.ormek.extract;

import java.util.List;
import org.ormek.model.EntityType;
import org.ormek.model.Mention;
import org.ormek.model.Span;

/** A text as it may be kept: of payment cards that were found in it only the last four digits (PCI DSS 4.0, requirement 3.4.1). */
public final class CardMask {

    private static final int SHOWN = 4;

    private CardMask() {
    }

    /** The text with stars for the other digits; as long as before, so that places in it stay where they are. */
    public static String of(String text, List<Mention> found) {
        StringBuilder masked = new StringBuilder(text);
        for (Mention mention : found) {
            Span span = mention.span();
            if (mention.entity().type() == EntityType.PAYMENT_CARD && span != null) {
                mask(masked, span);
            }
        }
        return masked.toString();
    }

    private static void mask(StringBuilder text, Span span) {
        int shown = 0;
        for (int i = span.end() - 1; i >= span.start(); i--) {
            if (Character.isLetterOrDigit(text.charAt(i)) && ++shown > SHOWN) {
                text.setCharAt(i, '*');
            }
        }
    }
}
