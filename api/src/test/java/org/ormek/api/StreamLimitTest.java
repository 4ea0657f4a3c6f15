package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;

/** How many event streams may be open at once, of one key and of all. */
class StreamLimitTest {

    private static final String EVENTS = "/api/v1/jobs/70/events";

    @Test
    void aKeyAndAllKeysTogetherHaveSoManyStreamsAndPlacesAreGivenBack() throws IOException, InterruptedException {
        try (ApiForTests api = ApiForTests.with(Map.of("ormek.api.streams", 2, "ormek.api.streams-of-all", 3)); HttpClient client = HttpClient.newHttpClient()) {
            api.jobs.cards.put(70L, JobsTwin.card(70, "open", "RUNNING", null, 1));
            List<InputStream> streams = new ArrayList<>(List.of(open(api, client, Role.OPERATOR), open(api, client, Role.OPERATOR)));
            HttpResponse<String> third = api.get(EVENTS, Role.OPERATOR);
            assertThat(problem(third, 429)).contains("This key has 2 event streams open");
            assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
            streams.add(open(api, client, Role.ADMIN));
            HttpResponse<String> fourth = api.get(EVENTS, Role.ADMIN);
            assertThat(problem(fourth, 429)).contains("This server has as many event streams open as it takes");
            assertThat(fourth.headers().firstValue("Retry-After")).hasValue("5");
            // Other questions are answered meanwhile, and a question about a job that is not there takes no place.
            assertThat(api.get("/api/v1/jobs/70", Role.OPERATOR).statusCode()).isEqualTo(200);
            problem(api.get("/api/v1/jobs/777/events", Role.OPERATOR), 404);
            // A listener who goes away gives his place back.
            streams.removeFirst().close();
            streams.add(untilOpen(api, client, Role.OPERATOR));
            // So does an import that ends.
            api.jobs.cards.put(70L, JobsTwin.card(70, "open", "DONE", null, 3));
            for (InputStream stream : streams) {
                assertThat(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("\"state\":\"DONE\"");
            }
            api.jobs.cards.put(70L, JobsTwin.card(70, "open", "RUNNING", null, 1));
            untilOpen(api, client, Role.ADMIN).close();
        }
    }

    private static InputStream open(ApiForTests api, HttpClient client, Role role) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(api.request(EVENTS, api.token(role)).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The server finds out that a listener has gone when it next writes to him. */
    private static InputStream untilOpen(ApiForTests api, HttpClient client, Role role) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            HttpResponse<InputStream> answer = client.send(api.request(EVENTS, api.token(role)).build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            answer.body().close();
            Thread.sleep(100);
        }
        throw new AssertionError("No place was given back");
    }
}
