package org.ormek.documents;

import java.util.List;
import java.util.Map;

/**
 * What the process says about one document.
 *
 * @param verdict     how the reading ended
 * @param reason      a sentence an operator can act on
 * @param contentType media type of the document itself
 * @param truncated   whether text is known to be missing
 * @param metadata    the few properties named in {@link KnownMetadata}, those that exist
 * @param parts       the document first, then what lies in it in the order it was met
 * @param ocr         whether the text of images was read
 */
record Answer(
        Verdict verdict,
        String reason,
        String contentType,
        boolean truncated,
        Map<String, String> metadata,
        List<Part> parts,
        OcrUse ocr) {

    /** An answer about a file that was not read at all. */
    static Answer unread(Verdict verdict, String reason) {
        boolean missing = verdict != Verdict.EMPTY;
        return new Answer(verdict, reason, "application/octet-stream", missing, Map.of(), List.of(), OcrUse.NOT_NEEDED);
    }
}
