package org.ormek.crawl.discover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page and how its charset was decided: byte order mark, then the declared charset if the bytes fit it,
 * then UTF-8 if they fit that, then windows-1251 if the result reads like Cyrillic. What fits nothing is flagged; the
 * bytes stay in the WARC file.
 *
 * @param text    decoded
 * @param charset what was taken
 * @param sure    false if nothing fitted and replacement characters may be in the text
 */
public record PageText(String text, String charset, boolean sure) {

    private static final Pattern IN_HEADER = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_META = Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int META_WITHIN = 4096;
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** Decodes a body; the content type is the header's value, empty if there is none. */
    public static PageText of(byte[] body, String contentType) {
        if (body.length > 2 && (body[0] & 0xff) == 0xef && (body[1] & 0xff) == 0xbb && (body[2] & 0xff) == 0xbf) {
            return new PageText(new String(body, 3, body.length - 3, StandardCharsets.UTF_8), "UTF-8", true);
        }
        if (body.length > 1 && ((body[0] & 0xff) == 0xfe && (body[1] & 0xff) == 0xff || (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe)) {
            return new PageText(new String(body, StandardCharsets.UTF_16), "UTF-16", true);
        }
        Charset declared = find(IN_HEADER, contentType);
        if (declared == null) {
            declared = find(IN_META, new String(body, 0, Math.min(META_WITHIN, body.length), StandardCharsets.ISO_8859_1));
        }
        if (declared != null) {
            String text = strictly(body, declared);
            if (text != null) {
                return new PageText(text, declared.name(), true);
            }
        }
        String utf8 = strictly(body, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new PageText(utf8, "UTF-8", true);
        }
        String cyrillic = new String(body, CYRILLIC);
        if (readsCyrillic(cyrillic)) {
            return new PageText(cyrillic, CYRILLIC.name(), true);
        }
        return new PageText(new String(body, declared == null ? StandardCharsets.UTF_8 : declared), declared == null ? "UTF-8" : declared.name(), false);
    }

    private static @Nullable Charset find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Null if the bytes do not fit; a sequence cut at the very end is forgiven, since bodies are truncated. */
    private static @Nullable String strictly(byte[] body, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            String quick = new String(body, charset);
            if (quick.indexOf('\ufffd') < 0) {
                return quick;
            }
        }
        for (int less = 0; less < Math.min(4, body.length + 1); less++) {
            try {
                return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(body, 0, body.length - less)).toString();
            } catch (CharacterCodingException e) {
                if (charset != StandardCharsets.UTF_8) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Mostly lower-case Cyrillic letters among the letters beyond ASCII. */
    private static boolean readsCyrillic(String text) {
        int beyond = 0;
        int lower = 0;
        for (int i = 0; i < Math.min(text.length(), 50_000); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                beyond++;
                lower += c >= 'а' && c <= 'я' ? 1 : 0;
            }
        }
        return beyond >= 8 && lower * 10 >= beyond * 7;
    }
}
