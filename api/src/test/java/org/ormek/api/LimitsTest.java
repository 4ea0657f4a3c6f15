package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;

/** How much one may ask and send, on a server that allows little. */
class LimitsTest {

    private static ApiForTests api = ApiForTests.shared();

    @BeforeAll
    static void start() {
        api = ApiForTests.with(Map.of("ormek.api.burst", 5, "ormek.api.requests-per-minute", 60, "ormek.api.strangers-per-minute", 4, "ormek.api.upload", "10KB", "ormek.api.body", "1KB"));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void whoAsksTooMuchIsToldHowLongToWaitAndOthersAreNot() throws InterruptedException {
        HttpResponse<String> last = api.get("/api/v1/statistics", Role.VIEWER);
        for (int i = 0; i < 10 && last.statusCode() == 200; i++) {
            last = api.get("/api/v1/statistics", Role.VIEWER);
        }
        assertThat(problem(last, 429)).contains("Retry-After");
        long seconds = last.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(seconds).isBetween(1L, 2L);
        assertThat(api.get("/api/v1/statistics", Role.INVESTIGATOR).statusCode()).isEqualTo(200);
        Thread.sleep(seconds * 1000);
        assertThat(api.get("/api/v1/statistics", Role.VIEWER).statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAreSlowedDownAndHoldersOfKeysAreNot() {
        HttpRequest.Builder stranger = HttpRequest.newBuilder(URI.create(api.url() + "/api/v1/statistics")).header("Authorization", "Bearer ork_0000000000000000_" + "0".repeat(64));
        HttpResponse<String> last = ApiForTests.send(stranger);
        problem(last, 401);
        for (int i = 0; i < 10 && last.statusCode() == 401; i++) {
            last = ApiForTests.send(stranger);
        }
        problem(last, 429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.get("/api/v1/statistics", Role.ADMIN).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithOrWithoutALength() {
        Upload large = new Upload("a.jsonl", "x".repeat(20_000), Map.of("job", "complaints", "dataset", "open"));
        assertThat(problem(ApiForTests.send(large.on(api.request("/api/v1/imports", api.token(Role.OPERATOR)))), 413)).contains("takes 10240");
        assertThat(problem(ApiForTests.send(large.chunkedOn(api.request("/api/v1/imports", api.token(Role.OPERATOR)))), 413)).contains("larger than this server takes");
        assertThat(api.jobs.submitted).isEmpty();
        assertThat(problem(ApiForTests.send(api.request("/api/v1/jobs/1/stop", api.token(Role.CONSUMER)).POST(HttpRequest.BodyPublishers.ofString("x".repeat(2000)))), 413)).contains("takes 1024");
    }
}
