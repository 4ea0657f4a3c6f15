package org.ormek.bench.text.narrative;

import java.util.List;

/**
 * One made narrative and the truth about it.
 *
 * @param text     what the victim wrote
 * @param language kk, ru or en
 * @param region   ISO 3166 code of the region whose national telephone numbers the writer uses
 * @param pieces   all planted pieces by position; nothing else in the text is an identifier
 */
public record Narrative(String text, String language, String region, List<Piece> pieces) {

    /** Copies the pieces. */
    public Narrative {
        pieces = List.copyOf(pieces);
    }
}
