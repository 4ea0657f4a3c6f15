package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;

/** What each role may do; the table of docs/api.md. */
class RolesTest {

    private final ApiForTests api = ApiForTests.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # path                                    | V | I | O | C | A
            GET  /api/v1/search?q=7701                | y | y | n | y | y
            GET  /api/v1/search/texts?q=7701          | n | y | n | n | y
            GET  /api/v1/entities/phone:+77011234567  | y | y | n | y | y
            GET  /api/v1/entities?key=site:pay-kaspi.example        | y | y | n | y | y
            GET  /api/v1/entities/phone:+77011234567/report         | n | y | n | y | y
            GET  /api/v1/entities/report?key=site:pay-kaspi.example | n | y | n | y | y
            GET  /api/v1/entities/phone:+77011234567/cluster        | y | y | n | y | y
            GET  /api/v1/entities/cluster?key=site:pay-kaspi.example | y | y | n | y | y
            GET  /api/v1/clusters                     | y | y | n | y | y
            GET  /api/v1/clusters/services            | y | y | n | y | y
            GET  /api/v1/clusters/run-20260601080000-1.1        | y | y | n | y | y
            GET  /api/v1/clusters/run-20260601080000-1.1/export | n | y | n | y | y
            GET  /api/v1/clusters/run-20260601080000-1.1/explain/phone:+77011234567        | n | y | n | y | y
            GET  /api/v1/clusters/run-20260601080000-1.1/explain?entity=phone:%2B77011234567 | n | y | n | y | y
            POST /api/v1/cluster-runs                 | n | y | y | n | y
            GET  /api/v1/cluster-runs                 | n | y | y | n | y
            GET  /api/v1/cluster-runs/0f343b0931126a20f133d67c2b018a3b | n | y | y | n | y
            GET  /api/v1/cluster-runs/0f343b0931126a20f133d67c2b018a3b/events | n | y | y | n | y
            POST /api/v1/cluster-runs/0f343b0931126a20f133d67c2b018a3b/stop | n | y | y | n | y
            GET  /api/v1/judgements                   | n | y | n | n | y
            GET  /api/v1/judgements/0f343b0931126a20f133d67c2b018a3b | n | y | n | n | y
            POST /api/v1/judgements                   | n | y | n | n | y
            GET  /api/v1/statistics                   | y | y | y | n | y
            GET  /api/v1/jobs                         | n | n | y | n | y
            GET  /api/v1/jobs/1                       | n | n | y | n | y
            GET  /api/v1/jobs/1/issues                | n | n | y | n | y
            GET  /api/v1/jobs/1/events                | n | n | y | n | y
            POST /api/v1/link-reports                 | n | y | n | y | y
            POST /api/v1/jobs/1/stop                  | n | n | y | n | y
            POST /api/v1/jobs/777/roll-back           | n | n | y | n | y
            POST /api/v1/imports                      | n | n | y | n | y
            GET  /api/v1/resources                    | n | y | n | n | y
            GET  /api/v1/resources/00000000000000000000000000000000  | n | y | n | n | y
            POST /api/v1/resources/00000000000000000000000000000000/decisions           | n | y | n | n | y
            POST /api/v1/resources/00000000000000000000000000000000/decisions/1/confirm | n | y | n | n | y
            GET  /api/v1/block-lists/rpz              | n | y | y | y | y
            GET  /api/v1/block-lists/changes?since=2026-01-01T00:00:00Z | n | y | y | y | y
            POST /api/v1/resources/checks?dataset=none | n | y | y | n | y
            POST /api/v1/crawls                       | n | n | y | n | y
            GET  /api/v1/crawls                       | n | n | y | n | y
            GET  /api/v1/crawls/00000000000000000000000000000000        | n | n | y | n | y
            GET  /api/v1/crawls/00000000000000000000000000000000/report | n | n | y | n | y
            GET  /api/v1/crawls/00000000000000000000000000000000/events | n | n | y | n | y
            POST /api/v1/crawls/00000000000000000000000000000000/stop   | n | n | y | n | y
            POST /api/v1/crawls/00000000000000000000000000000000/resume | n | n | y | n | y
            GET  /actuator/prometheus                 | n | n | y | n | y
            GET  /actuator/metrics                    | n | n | y | n | y
            GET  /v3/api-docs                         | y | y | y | y | y
            GET  /api/v1/nothing                      | n | n | n | n | y
            """)
    void aRoleMayDoWhatTheTableSays(String request, char viewer, char investigator, char operator, char consumer, char admin) {
        String method = request.substring(0, 4).strip();
        String path = request.substring(5).strip();
        char[] allowed = {viewer, investigator, operator, consumer, admin};
        Role[] roles = {Role.VIEWER, Role.INVESTIGATOR, Role.OPERATOR, Role.CONSUMER, Role.ADMIN};
        for (int i = 0; i < roles.length; i++) {
            HttpResponse<String> answer = ApiForTests.send(api.request(path, api.token(roles[i])).method(method, HttpRequest.BodyPublishers.noBody()));
            if (allowed[i] == 'n') {
                assertThat(problem(answer, 403)).as(roles[i].name()).contains("role of this key");
            } else {
                assertThat(answer.statusCode()).as(roles[i] + " " + path + answer.body()).isNotIn(401, 403, 500);
            }
        }
    }

    /** Metrics count over all datasets. */
    @Test
    void metricsAreForThoseWhoSeeAllDatasets() {
        for (String path : List.of("/actuator/prometheus", "/actuator/metrics", "/actuator/info")) {
            assertThat(problem(api.get(path, api.outsider(Role.OPERATOR)), 403)).contains("would have to see all datasets");
            assertThat(problem(api.get(path, api.outsider(Role.ADMIN)), 403)).contains("would have to see all datasets");
        }
    }

    @Test
    void aKeyThatWasTakenBackOrHasExpiredOpensNothing() throws InterruptedException {
        String token = api.keys.create("leaver", Role.VIEWER, List.of("open"), null);
        assertThat(api.get("/api/v1/statistics", token).statusCode()).isEqualTo(200);
        api.keys.revoke(token.split("_")[1]);
        problem(api.get("/api/v1/statistics", token), 401);
        String brief = api.keys.create("guest", Role.VIEWER, List.of("open"), null, Instant.now().plus(700, ChronoUnit.MILLIS));
        assertThat(api.get("/api/v1/statistics", brief).statusCode()).isEqualTo(200);
        Thread.sleep(800);
        problem(api.get("/api/v1/statistics", brief), 401);
    }
}
