package org.ormek.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One line in, one line out, until the parent closes its end. */
final class Conversation {

    /** Exit code after a failure that may have left the process unsound; the parent starts another. */
    static final int EXIT_UNSOUND = 3;

    private static final byte[] OUT_OF_MEMORY = ("{\"verdict\":\"OUT_OF_MEMORY\",\"reason\":\"The file needs more memory than "
            + "the reader has: read it again with a larger -Xmx, or look at it by hand.\","
            + "\"contentType\":\"application/octet-stream\",\"truncated\":true,\"metadata\":{},\"parts\":[],"
            + "\"ocr\":\"NOT_NEEDED\"}\n").getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final BufferedReader requests;
    private final OutputStream answers;

    Conversation(InputStream requests, OutputStream answers) {
        this.requests = new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8));
        this.answers = answers;
    }

    /** Says that requests may come. */
    void ready(String tikaVersion) throws IOException {
        say(json.writeValueAsBytes(new Ready(true, tikaVersion)));
    }

    /** Answers requests until there are no more; the result is the exit code. */
    int hold(DocumentReader reader, LastResort lastResort) throws IOException {
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            try {
                say(answer(line, reader, lastResort));
            } catch (OutOfMemoryError exhausted) {
                answers.write(OUT_OF_MEMORY);
                answers.flush();
                return EXIT_UNSOUND;
            } catch (LinkageError missing) {
                say(json.writeValueAsBytes(Answer.unread(Verdict.UNSUPPORTED,
                        "A parser could not be loaded, a jar is missing or memory ran short: " + missing.getMessage())));
                return EXIT_UNSOUND;
            } finally {
                lastResort.disarm();
            }
        }
        return 0;
    }

    private byte[] answer(String line, DocumentReader reader, LastResort lastResort) throws IOException {
        Request request;
        try {
            request = json.readValue(line, Request.class);
        } catch (JsonProcessingException wrong) {
            return json.writeValueAsBytes(Answer.unread(Verdict.UNSUPPORTED,
                    "The request is not understood: " + wrong.getOriginalMessage()));
        }
        lastResort.arm(request.maxMillis());
        return json.writeValueAsBytes(reader.read(request));
    }

    /** Written whole or not at all, so that an answer is never half a line. */
    private void say(byte[] line) throws IOException {
        answers.write(line);
        answers.write('\n');
        answers.flush();
    }

    private record Ready(boolean ready, String tika) {}
}
