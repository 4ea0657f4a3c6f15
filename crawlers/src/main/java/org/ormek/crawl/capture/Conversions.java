package org.ormek.crawl.capture;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gathers the conversion records of one group: the page that scripts built and its picture. */
public final class Conversions {

    private byte[] html = new byte[0];
    private byte[] screenshot = new byte[0];
    private boolean cut;
    private @Nullable Instant at;

    /**
     * Takes a record; of each kind the first counts.
     *
     * @param type      its content type
     * @param date      of the record; null if it cannot be read
     * @param truncated true if the record says that it is not whole
     * @param block     of the record
     */
    public void take(String type, @Nullable Instant date, boolean truncated, byte[] block) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (plain.startsWith("text/html") && html.length == 0) {
            html = block;
            cut = truncated;
            at = date;
        } else if (plain.startsWith(Rendering.PNG) && screenshot.length == 0) {
            screenshot = block;
        }
    }

    byte[] html() {
        return html;
    }

    byte[] screenshot() {
        return screenshot;
    }

    boolean isCut() {
        return cut;
    }

    Instant at(Instant otherwise) {
        return at == null ? otherwise : at;
    }
}
