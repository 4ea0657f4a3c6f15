package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report on the link between two entities, over HTTP. */
class ComparisonReportTest {

    private static final ApiForTests API = ApiForTests.of(Story.openAndHidden());

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void itSaysHowMuchTheEvidenceSupportsCommonControlAndWhy() {
        HttpResponse<String> answer = ask(key(Story.PHONE.key()), key(Story.WALLET.key()), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode report = JsonMapper.builder().build().readTree(answer.body());
        assertThat(report.path("statement").asString()).matches(".*(supports common control rather than coincidence|does not support common control|share no clue directly).*");
        JsonNode comparison = report.path("comparison");
        assertThat(comparison.path("first").path("key").asString()).isEqualTo(Story.PHONE.key().toString());
        double sum = comparison.path("counterBits").asDouble();
        for (JsonNode clue : comparison.path("clues")) {
            assertThat(clue.path("citations")).isNotEmpty();
            sum += clue.path("counted").asDouble();
        }
        assertThat(sum).isEqualTo(comparison.path("evidenceBits").asDouble(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void pagesAreInThreeLanguagesAndEscapeWhatWasReceived() {
        for (String language : List.of("kk", "ru", "en")) {
            HttpResponse<String> page = ask(key(Story.PHONE.key()), key(Story.SITE.key()), "&format=html&lang=" + language);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"" + language + "\"").doesNotContain("<script>", "??");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        }
        HttpResponse<String> pdf = ask(key(Story.PHONE.key()), key(Story.WALLET.key()), "&format=pdf&lang=kk");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void whatCannotBeComparedIsNamed() {
        assertThat(problem(ask(key(Story.PHONE.key()), key(Story.PHONE.key()), ""), 400)).contains("one entity");
        assertThat(problem(ask(key(Story.PHONE.key()), "phone%3A%2B77010000000", ""), 404)).contains("+77010000000");
        problem(ask("nothing", key(Story.PHONE.key()), ""), 404);
        String outsider = API.keys.create("outsider", Role.INVESTIGATOR, List.of("open"), null);
        assertThat(problem(ApiForTests.send(API.request("/api/v1/link-reports?first=" + key(Story.PHONE.key()) + "&second=" + key(Story.SECRET.key()), outsider)
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())), 404)).contains("+77019999999");
    }

    @Test
    void theLookIsInTheLogBeforeTheAnswer() {
        ask(key(Story.PHONE.key()), key(Story.WALLET.key()), "");
        assertThat(API.audit.verify()).isEmpty();
        problem(ApiForTests.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(API.url() + "/api/v1/link-reports?first=" + key(Story.PHONE.key())
                + "&second=" + key(Story.WALLET.key()))).header("Authorization", "Bearer " + API.token(Role.INVESTIGATOR))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())), 400);
    }

    private static HttpResponse<String> ask(String first, String second, String more) {
        return API.post("/api/v1/link-reports?first=" + first + "&second=" + second + more, Role.INVESTIGATOR);
    }

    private static String key(Object key) {
        return URLEncoder.encode(key.toString(), StandardCharsets.UTF_8);
    }
}
