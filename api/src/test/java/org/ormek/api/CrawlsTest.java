package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders of crawls, and who may know of them. */
class CrawlsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ApiForTests api = ApiForTests.shared();

    @Test
    void anOrderWaitsIsStoppedAndGoesOn() {
        HttpResponse<String> taken = api.post("/api/v1/crawls?seeds=hxxps://bad%5B.%5Dexample&dataset=open&maxPages=7&scope=PAGE&ingest=false", Role.OPERATOR);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        JsonNode card = JSON.readTree(taken.body());
        String path = "/api/v1/crawls/" + card.path("id").asString();
        assertThat(taken.headers().firstValue("Location")).hasValue(path);
        assertThat(card.path("state").asString()).isEqualTo("WAITING");
        assertThat(card.path("progress").path("maxPages").asInt()).isEqualTo(7);
        assertThat(problem(api.get(path + "/report", Role.OPERATOR), 409)).contains("has not ended yet");
        assertThat(problem(api.post(path + "/resume", Role.OPERATOR), 409)).contains("waits, runs or is done");
        assertThat(JSON.readTree(api.post(path + "/stop", Role.OPERATOR).body()).path("state").asString()).isEqualTo("STOPPED");
        assertThat(api.get(path + "/events", Role.OPERATOR).body()).contains("event:crawl", "STOPPED");
        problem(api.post(path + "/stop", Role.OPERATOR), 409);
        assertThat(JSON.readTree(api.post(path + "/resume", Role.OPERATOR).body()).path("state").asString()).isEqualTo("WAITING");
        assertThat(api.get("/api/v1/crawls?limit=1000", Role.OPERATOR).body()).contains(card.path("id").asString());
        api.post(path + "/stop", Role.OPERATOR);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(problem(api.post("/api/v1/crawls?seeds=no%20seed&dataset=open", Role.OPERATOR), 422)).contains("Line 1");
        problem(api.post("/api/v1/crawls?dataset=open", Role.OPERATOR), 400);
        for (String wrong : List.of("scope=ALL", "rate=6", "rate=0", "maxPages=0", "mandate=no", "dataset=No")) {
            problem(api.post("/api/v1/crawls?seeds=a.example&" + wrong, Role.OPERATOR), 400);
        }
        problem(api.get("/api/v1/crawls/x", Role.OPERATOR), 400);
    }

    @Test
    void aCrawlOfAHiddenDatasetIsAsIfItWereNotThere() {
        String outsider = api.outsider(Role.OPERATOR);
        String id = JSON.readTree(api.post("/api/v1/crawls?seeds=secret.example&dataset=hidden", Role.OPERATOR).body()).path("id").asString();
        String none = "0".repeat(32);
        for (String part : List.of("", "/report", "/events")) {
            assertThat(problem(api.get("/api/v1/crawls/" + id + part, outsider), 404).replace(id, none)).isEqualTo(problem(api.get("/api/v1/crawls/" + none + part, outsider), 404));
        }
        assertThat(api.get("/api/v1/crawls", outsider).body()).doesNotContain(id);
        assertThat(problem(ApiForTests.send(api.request("/api/v1/crawls?seeds=a.example&dataset=hidden", outsider).POST(java.net.http.HttpRequest.BodyPublishers.noBody())), 403))
                .contains("may not write into the dataset 'hidden'");
        problem(ApiForTests.send(api.request("/api/v1/crawls/" + id + "/stop", outsider).POST(java.net.http.HttpRequest.BodyPublishers.noBody())), 404);
        api.post("/api/v1/crawls/" + id + "/stop", Role.OPERATOR);
    }
}
