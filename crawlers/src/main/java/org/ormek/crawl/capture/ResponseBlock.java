package org.ormek.crawl.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ormek.crawl.fetch.HeaderLine;

/**
 * An HTTP response as it stands in a WARC record.
 *
 * @param status  of the response
 * @param reason  its words, often empty
 * @param headers as they stand there
 * @param body    what follows them
 */
public record ResponseBlock(int status, String reason, List<HeaderLine> headers, byte[] body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+(\\d{3})(?:\\s+(.*))?");

    /** Copies the list, not the body. */
    public ResponseBlock {
        headers = List.copyOf(headers);
    }

    /** Takes a block apart; lines may end without CR. Throws IOException if it does not begin with a status line. */
    public static ResponseBlock parse(byte[] block) throws IOException {
        int end = endOfHead(block);
        String[] lines = new String(block, 0, end, StandardCharsets.UTF_8).split("\r?\n");
        Matcher status = STATUS.matcher(lines[0].strip());
        if (!status.matches()) {
            throw new IOException("The record holds no HTTP response");
        }
        List<HeaderLine> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.add(new HeaderLine(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
            }
        }
        return new ResponseBlock(Integer.parseInt(status.group(1)), status.group(2) == null ? "" : status.group(2), headers,
                Arrays.copyOfRange(block, end, block.length));
    }

    /** Behind the first empty line; the length of the block if there is none. */
    private static int endOfHead(byte[] block) {
        for (int i = 0; i + 1 < block.length; i++) {
            if (block[i] == '\n' && block[i + 1] == '\n') {
                return i + 2;
            }
            if (block[i] == '\n' && block[i + 1] == '\r' && i + 2 < block.length && block[i + 2] == '\n') {
                return i + 3;
            }
        }
        return block.length;
    }
}
