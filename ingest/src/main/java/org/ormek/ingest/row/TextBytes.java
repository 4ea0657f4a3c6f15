package org.ormek.ingest.row;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.List;
import java.util.Map;
import org.ormek.model.Issue;

/** Bytes to text, strictly: what does not fit the encoding is said, not replaced. */
final class TextBytes {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextBytes() {
    }

    /** The text; empty if the bytes do not fit. */
    static Optional<String> decode(byte[] bytes, Charset encoding) {
        try {
            return Optional.of(encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static SourceRow.Defect wrongEncoding(Charset encoding) {
        return new SourceRow.Defect(Issue.Reason.WRONG_ENCODING, "The bytes are not " + encoding
                + ". Save the file as UTF-8, or name its encoding in the mapping, for example 'encoding: windows-1251'.");
    }

    static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r');
    }

    /** True if a surrogate stands without its other half, which no encoding can write. */
    static boolean hasLoneSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with values that were written with escapes; empty if nothing. */
    static Optional<SourceRow.Defect> defectOf(Map<String, List<String>> fields) {
        for (List<String> values : fields.values()) {
            for (String value : values) {
                if (hasControlCharacters(value)) {
                    return Optional.of(controlCharacters());
                }
                if (hasLoneSurrogates(value)) {
                    return Optional.of(new SourceRow.Defect(Issue.Reason.WRONG_ENCODING,
                            "The row holds half of a character (a lone surrogate). Check how the text was cut."));
                }
            }
        }
        return Optional.empty();
    }

    static SourceRow.Defect controlCharacters() {
        return new SourceRow.Defect(Issue.Reason.CONTROL_CHARACTERS,
                "The row holds NUL or other control characters, so it is not text. Check how the file was written.");
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
