package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.api.security.Role;

/** Files that come in, and their jobs. */
class ImportsTest {

    private static final Map<String, String> FIELDS = Map.of("job", "complaints", "dataset", "open");
    private final ApiForTests api = ApiForTests.shared();

    @AfterEach
    void ordersAreQuickAgain() {
        api.jobs.beforeEachOrder = () -> { };
    }

    private HttpRequest.Builder imports(Role role) {
        return api.request("/api/v1/imports", api.token(role));
    }

    @Test
    void aFileIsTakenAndItsJobCanBeAsked() {
        HttpResponse<String> answer = ApiForTests.send(new Upload("C:\\fakepath\\жалобы.jsonl", "{\"text\":\"x\"}", FIELDS).on(imports(Role.OPERATOR)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String job = answer.headers().firstValue("Location").orElseThrow();
        assertThat(answer.body()).isEqualTo("{\"job\":" + job.substring("/api/v1/jobs/".length()) + "}");
        assertThat(api.jobs.submitted.getLast()).matches("complaints open жалобы.jsonl operator \\(key [0-9a-f]{16}\\) \\{\"text\":\"x\"}");
        assertThat(api.get(job, Role.OPERATOR).body()).contains("\"state\":\"WAITING\"", "\"progress\":{\"bytesTotal\":900,\"bytesDone\":300,\"rowsDone\":1,");
        assertThat(api.home.resolve("uploads")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            complaint  | open   | 422 | There is no job 'complaint'
            complaints | Open!  | 400 | 'dataset' must be lower-case
            complaints | ""     | 400 | 'dataset' is empty
            """)
    void aWrongJobOrDatasetIsNamed(String job, String dataset, int status, String words) {
        HttpResponse<String> answer = ApiForTests.send(new Upload("a.jsonl", "{}", Map.of("job", job, "dataset", dataset)).on(imports(Role.OPERATOR)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void anotherDatasetIsForbiddenWhetherThereIsOneOrNot() {
        String outsider = api.outsider(Role.OPERATOR);
        String hidden = problem(ApiForTests.send(new Upload("a.jsonl", "{}", Map.of("job", "complaints", "dataset", "hidden")).on(api.request("/api/v1/imports", outsider))), 403);
        String nothing = problem(ApiForTests.send(new Upload("a.jsonl", "{}", Map.of("job", "complaints", "dataset", "secret")).on(api.request("/api/v1/imports", outsider))), 403);
        assertThat(hidden.replace("hidden", "secret")).isEqualTo(nothing);
    }

    @Test
    void aBodyThatIsNoUploadIsRefused() {
        assertThat(problem(ApiForTests.send(imports(Role.OPERATOR).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"))), 415)).contains("multipart/form-data");
        assertThat(problem(ApiForTests.send(imports(Role.OPERATOR).header("Content-Type", "multipart/form-data").POST(HttpRequest.BodyPublishers.ofString("x"))), 400)).contains("boundary");
        assertThat(problem(ApiForTests.send(imports(Role.OPERATOR).header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString("--x\r\nhalf"))), 400))
                .isNotBlank();
        assertThat(problem(ApiForTests.send(new Upload("", "{}", FIELDS).on(imports(Role.OPERATOR))), 400)).contains("file");
    }

    @Test
    void theSameKeyAndBodyGetTheSameReceiptAndAreRunOnce() {
        String key = UUID.randomUUID().toString();
        int before = api.jobs.submitted.size();
        HttpResponse<String> first = ApiForTests.send(new Upload("a.jsonl", "{\"n\":1}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", key));
        HttpResponse<String> again = ApiForTests.send(new Upload("a.jsonl", "{\"n\":1}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", key));
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(api.jobs.submitted).hasSize(before + 1);
        HttpResponse<String> ofAnother = ApiForTests.send(new Upload("a.jsonl", "{\"n\":1}", FIELDS).on(imports(Role.ADMIN)).header("Idempotency-Key", key));
        assertThat(ofAnother.body()).as("another API key has idempotency keys of its own").isNotEqualTo(first.body());
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        ApiForTests.send(new Upload("a.jsonl", "{\"n\":1}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", key));
        int before = api.jobs.submitted.size();
        for (Upload other : List.of(new Upload("a.jsonl", "{\"n\":2}", FIELDS), new Upload("b.jsonl", "{\"n\":1}", FIELDS),
                new Upload("a.jsonl", "{\"n\":1}", Map.of("job", "entities", "dataset", "open")), new Upload("a.jsonl", "{\"n\":1}", Map.of("job", "complaints", "dataset", "hidden")))) {
            assertThat(problem(ApiForTests.send(other.on(imports(Role.OPERATOR)).header("Idempotency-Key", key)), 422)).contains("used for another request");
        }
        assertThat(api.jobs.submitted).hasSize(before);
    }

    @Test
    void nothingIsRememberedOfARequestThatFailed() {
        String key = UUID.randomUUID().toString();
        problem(ApiForTests.send(new Upload("a.jsonl", "{}", Map.of("job", "complaint", "dataset", "open")).on(imports(Role.OPERATOR)).header("Idempotency-Key", key)), 422);
        assertThat(ApiForTests.send(new Upload("a.jsonl", "{}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", key)).statusCode()).isEqualTo(202);
    }

    @Test
    void whileTheFirstRequestIsUnderWayASecondIsAskedToWait() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        api.jobs.beforeEachOrder = () -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() ->
                ApiForTests.send(new Upload("a.jsonl", "{\"n\":1}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", key)));
        begun.await();
        HttpResponse<String> second = ApiForTests.send(new Upload("a.jsonl", "{\"n\":1}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", key));
        goOn.countDown();
        assertThat(problem(second, 409)).contains("under way");
        assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(first.join().statusCode()).isEqualTo(202);
    }

    @Test
    void anIdempotencyKeyIsVisibleAscii() {
        assertThat(problem(ApiForTests.send(new Upload("a.jsonl", "{}", FIELDS).on(imports(Role.OPERATOR)).header("Idempotency-Key", "two words")), 400)).contains("visible ASCII");
    }

    @Test
    void jobsOfHiddenDatasetsAreNotThere() {
        String outsider = api.outsider(Role.OPERATOR);
        assertThat(api.get("/api/v1/jobs", outsider).body()).contains("\"id\":1,").doesNotContain("\"hidden\"");
        for (String path : List.of("/api/v1/jobs/2", "/api/v1/jobs/2/issues", "/api/v1/jobs/2/events")) {
            assertThat(problem(api.get(path, outsider), 404).replace("job 2", "job 7")).isEqualTo(problem(api.get(path.replace("2", "7"), outsider), 404));
            assertThat(api.get(path, Role.OPERATOR).statusCode()).isEqualTo(200);
        }
        problem(ApiForTests.send(api.request("/api/v1/jobs/2/stop", outsider).POST(HttpRequest.BodyPublishers.noBody())), 404);
    }

    @Test
    void issuesSayWhereAndWhatToDo() {
        assertThat(api.get("/api/v1/jobs/1/issues", Role.OPERATOR).body()).contains("\"reason\":\"MalformedJson\"", "\"byteOffset\":28", "Send the whole one.");
        assertThat(api.get("/api/v1/jobs/1/issues?offset=1", Role.OPERATOR).body()).isEqualTo("[]");
    }

    @Test
    void anImportIsStoppedOnceAndThenHasEnded() {
        api.jobs.cards.put(50L, JobsTwin.card(50, "open", "RUNNING", null, 2));
        HttpResponse<String> answer = api.post("/api/v1/jobs/50/stop", Role.OPERATOR);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("Stopped by operator (key ");
        assertThat(problem(api.post("/api/v1/jobs/50/stop", Role.OPERATOR), 409)).contains("cannot be stopped");
        assertThat(problem(api.post("/api/v1/jobs/777/stop", Role.OPERATOR), 404)).contains("GET /api/v1/jobs");
    }

    @Test
    void anImportIsRolledBackOnceForAReasonThatIsKept() {
        api.jobs.cards.put(51L, JobsTwin.card(51, "open", "DONE", null, 2));
        problem(ApiForTests.send(HttpRequest.newBuilder(URI.create(api.url() + "/api/v1/jobs/51/roll-back"))
                .header("Authorization", "Bearer " + api.token(Role.OPERATOR)).POST(HttpRequest.BodyPublishers.noBody())), 400);
        HttpResponse<String> answer = api.post("/api/v1/jobs/51/roll-back", Role.OPERATOR);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("ROLLED_BACK", "Rolled back by operator (key ");
        assertThat(problem(api.post("/api/v1/jobs/51/roll-back", Role.OPERATOR), 409)).contains("was rolled back before");
        assertThat(problem(api.post("/api/v1/jobs/777/roll-back", Role.OPERATOR), 404)).contains("GET /api/v1/jobs");
    }

    @Test
    void eventsTellEachChangeAndEndWithTheJob() throws InterruptedException {
        api.jobs.cards.put(60L, JobsTwin.card(60, "open", "RUNNING", null, 1));
        CompletableFuture<HttpResponse<String>> stream = CompletableFuture.supplyAsync(() -> api.get("/api/v1/jobs/60/events", Role.OPERATOR));
        Thread.sleep(700);
        api.jobs.cards.put(60L, JobsTwin.card(60, "open", "RUNNING", null, 2));
        Thread.sleep(700);
        api.jobs.cards.put(60L, JobsTwin.card(60, "open", "DONE", null, 3));
        HttpResponse<String> told = stream.join();
        assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(told.body().lines().filter(line -> line.startsWith("data:"))).hasSize(3);
        assertThat(told.body()).contains("\"rowsDone\":1", "\"rowsDone\":2", "\"state\":\"DONE\"");
    }
}
