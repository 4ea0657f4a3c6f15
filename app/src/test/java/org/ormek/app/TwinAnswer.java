package org.ormek.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * An answer with all its bytes but those that belong to the one request and say nothing of what is stored: the header Date, the
 * name of a session that the request began, the instants after the day at which the clock of the twins stands (when an import was asked for and ended). Of a PDF, whose bytes hold random ids, it is the
 * text and its places on the pages.
 */
final class TwinAnswer {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern SESSION = Pattern.compile("ormek_session=[0-9A-F]{32}");
    private static final Instant BEGIN = TwinHome.NOON.instant().plusSeconds(86_400);

    private TwinAnswer() {
    }

    /** Status, headers and body in one text; bytes are taken as ISO 8859-1. */
    static String of(HttpResponse<byte[]> answer) {
        Map<String, Object> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        String steady = INSTANT.matcher(body).replaceAll(found -> Instant.parse(found.group()).isAfter(BEGIN) ? "<now>" : found.group());
        if (body.startsWith("%PDF")) {
            steady = pdfText(answer.body());
        }
        if (!steady.equals(body)) {
            // The fraction of an instant has as many digits as it needs.
            headers.remove("content-length");
        }
        return answer.statusCode() + "\n" + SESSION.matcher(headers.toString()).replaceAll("ormek_session=<new>") + "\n" + steady;
    }

    private static String pdfText(byte[] pdf) {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String string, List<TextPosition> positions) {
                    text.append(getCurrentPageNo()).append(' ').append(positions.getFirst().getX()).append(' ').append(positions.getFirst().getY()).append(' ').append(string).append('\n');
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
