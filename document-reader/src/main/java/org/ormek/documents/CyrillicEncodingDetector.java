package org.ormek.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Tells UTF-8 and the Cyrillic code pages apart, also in texts of a few words, where detectors made for all
 * languages take windows-1251 for MacCyrillic. It stays silent on everything else.
 */
final class CyrillicEncodingDetector implements EncodingDetector {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLE_BYTES = 64 << 10;
    private static final List<Charset> CODE_PAGES =
            List.of(Charset.forName("windows-1251"), Charset.forName("IBM866"), Charset.forName("KOI8-R"));

    @Override
    public @Nullable Charset detect(@Nullable InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return null;
        }
        input.mark(SAMPLE_BYTES);
        try {
            return detect(input.readNBytes(SAMPLE_BYTES));
        } finally {
            input.reset();
        }
    }

    static @Nullable Charset detect(byte[] sample) {
        boolean ascii = true;
        for (byte b : sample) {
            if (b == 0) {
                return null; // UTF-16 or no text
            }
            ascii &= b > 0;
        }
        if (ascii) {
            return null;
        }
        return isUtf8(sample) ? StandardCharsets.UTF_8 : bestCodePage(sample);
    }

    private static @Nullable Charset bestCodePage(byte[] sample) {
        Charset best = null;
        double bestScore = 0;
        for (Charset codePage : CODE_PAGES) {
            double score = CyrillicScore.of(new String(sample, codePage));
            if (score > bestScore) {
                best = codePage;
                bestScore = score;
            }
        }
        return best;
    }

    /** A character cut at the end is no error when the text goes on behind the sample. */
    private static boolean isUtf8(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        boolean whole = sample.length < SAMPLE_BYTES;
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), whole).isError();
    }
}
