package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at error answers. */
final class Problems {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {
    }

    /** The answer is an RFC 9457 problem of that status, with a sentence and nothing of our inside; gives the sentence. */
    static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.propertyNames()).containsExactlyInAnyOrder("title", "status", "detail", "instance");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        String detail = problem.path("detail").asString();
        assertThat(detail).matches("(?s)[A-Z'].*[.].*");
        assertThat(answer.body()).doesNotContain("Exception", "org.ormek", "org.springframework", "\tat ", "java.", "10.0.0.7", "SELECT");
        return detail;
    }
}
