package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.security.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** Search, entities, link reports, statistics. */
class LookTest {

    private static final String KEY = "phone:+77011234567";
    private final ApiForTests api = ApiForTests.shared();

    @AfterEach
    void theGraphIsBack() {
        api.graph.away = false;
        api.graph.beforeEachRead = () -> { };
    }

    @Test
    void searchFindsANumberInAnyWriting() {
        HttpResponse<String> answer = api.get("/api/v1/search?q=8%20(701)%20123-45-67", Role.VIEWER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"key\":\"" + KEY + "\"", "\"q\":\"8 (701) 123-45-67\"").doesNotContain("page:");
    }

    @Test
    void wordsAreFoundInTextsWithinDaysAndWithWhatTheTextsName() {
        String answer = api.get("/api/v1/search/texts?q=%D0%9F%D0%BE%D0%B7%D0%B2%D0%BE%D0%BD&from=2026-03-02&to=2026-03-02", Role.INVESTIGATOR).body();
        assertThat(answer).contains("\"more\":false", "\"sourceName\"", "\"" + KEY + "\"", "8 (701) 123-45-67");
        assertThat(api.get("/api/v1/search/texts?q=%D0%9F%D0%BE%D0%B7%D0%B2%D0%BE%D0%BD&from=2026-03-03", Role.INVESTIGATOR).body()).isEqualTo("{\"more\":false,\"texts\":[]}");
    }

    @Test
    void whereNothingFitsSearchNamesWhatIsKnownOneSlipAwayAndVisible() {
        assertThat(api.get("/api/v1/search?q=8%20(701)%20123-45-68", api.outsider(Role.VIEWER)).body()).contains("\"results\":[],\"suggestions\":[{\"key\":\"" + KEY + "\"");
        assertThat(api.get("/api/v1/search?q=8%20(701)%20999-99-98", Role.VIEWER).body()).contains("phone:+77019999999");
        assertThat(api.get("/api/v1/search?q=8%20(701)%20999-99-98", api.outsider(Role.VIEWER)).body()).contains("\"suggestions\":[]").doesNotContain("phone:");
    }

    @Test
    void anEntityHasFlagsAndLinks() {
        HttpResponse<String> answer = api.get("/api/v1/entities/" + KEY, api.outsider(Role.VIEWER));
        assertThat(answer.body()).contains("\"HAS_CONTACT\"", "\"other\":\"site:pay-kaspi.example\"").doesNotContain("hidden", "SANCTIONED");
        assertThat(api.get("/api/v1/entities?key=page:https://pay-kaspi.example/login", Role.VIEWER).body()).contains("\"key\":\"page:https://pay-kaspi.example/login\"");
    }

    @Test
    void aReportComesAsJsonPageAndPdf() {
        HttpResponse<String> json = api.get("/api/v1/entities/" + KEY + "/report", Role.INVESTIGATOR);
        assertThat(json.body()).contains("\"mention\":\"8 (701) 123-45-67\"", "\"certainty\":\"CONFIRMED\"", "\"KZT\"", "ransomware", "common control rather than coincidence");
        HttpResponse<String> page = api.get("/api/v1/entities/report?key=" + KEY.replace("+", "%2B") + "&format=html&lang=kk", Role.CONSUMER);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Нысан байланыстары туралы есеп", "&lt;script&gt;alert(1)").doesNotContain("<script", "REPORTED", "HAS_CONTACT", "SAME_EVIDENCE", "CONFIRMED");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'; style-src 'sha256-");
        HttpResponse<String> pdf = api.get("/api/v1/entities/" + KEY + "/report?format=pdf&lang=ru", Role.ADMIN);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void aCutReportSaysSo() {
        assertThat(api.get("/api/v1/entities/" + KEY + "/report?limit=1", Role.INVESTIGATOR).body())
                .contains("\"cuts\":[{\"part\":\"evidence\",\"total\":3,\"shown\":1,\"cutBy\":\"limit 1\"}");
        assertThat(api.get("/api/v1/entities/" + KEY + "/report?limit=1&format=html&lang=ru", Role.INVESTIGATOR).body()).contains("материалы: показано 1 из 3 (предел 1)");
    }

    @Test
    void countsAreThoseOfTheDatasetsOfTheKey() {
        assertThat(api.get("/api/v1/statistics", Role.VIEWER).body()).contains("\"hidden\":1", "\"MalformedJson\":2");
        assertThat(api.get("/api/v1/statistics", api.outsider(Role.VIEWER)).body()).contains("\"MalformedJson\":1").doesNotContain("hidden", "REGISTERED_BY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=7701", "/api/v1/search/texts?q=word", "/api/v1/entities/" + KEY, "/api/v1/entities?key=" + KEY, "/api/v1/entities/" + KEY + "/report", "/api/v1/entities/report?key=" + KEY})
    void withoutAPurposeThereIsNoAnswerAndNoLook(String path) {
        List<String> looks = new ArrayList<>();
        api.graph.beforeEachRead = () -> looks.add("look");
        HttpResponse<String> answer = ApiForTests.send(api.request(path, api.token(Role.INVESTIGATOR)).setHeader("X-Purpose", "   "));
        assertThat(problem(answer, 400)).contains("X-Purpose");
        assertThat(looks).isEmpty();
    }

    @Test
    void aKeyWithAFixedPurposeNeedsNoHeader() {
        String token = api.keys.create("bank", Role.CONSUMER, List.of("open"), "payment screening");
        HttpResponse<String> answer = ApiForTests.send(api.request("/api/v1/search?q=7701", token).setHeader("X-Purpose", ""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(lastRow("purpose")).isEqualTo("payment screening");
    }

    @Test
    void theLookIsLoggedBeforeTheGraphIsAsked() {
        List<String> loggedAtTheLook = new ArrayList<>();
        api.graph.beforeEachRead = () -> loggedAtTheLook.add(lastRow("objects"));
        api.get("/api/v1/entities/phone:+77010000001/report", Role.INVESTIGATOR);
        assertThat(loggedAtTheLook).isNotEmpty().containsOnly("phone:+77010000001");
        assertThat(lastRow("who")).matches("investigator \\(key [0-9a-f]{16}\\)");
        assertThat(lastRow("action")).isEqualTo("report");
        assertThat(lastRow("datasets")).isEqualTo("hidden,open");
    }

    @Test
    void aPurposeInCyrillicIsLoggedAsItWasTyped() {
        ApiForTests.send(api.request("/api/v1/search?q=7701", api.token(Role.VIEWER)).setHeader("X-Purpose", "%D0%B4%D0%B5%D0%BB%D0%BE%2014 %25"));
        assertThat(lastRow("purpose")).isEqualTo("дело 14 %");
    }

    @Test
    void aMalformedPurposeIsRefused() {
        assertThat(problem(ApiForTests.send(api.request("/api/v1/search?q=7701", api.token(Role.VIEWER)).setHeader("X-Purpose", "case 14 100%")), 400)).contains("%25");
    }

    @Test
    void withoutTheAuditLogThereIsNoAnswer() {
        JdbcTemplate jdbc = new JdbcTemplate(api.store);
        jdbc.execute("ALTER TABLE audit_log RENAME TO audit_log_away");
        try {
            List<String> looks = new ArrayList<>();
            api.graph.beforeEachRead = () -> looks.add("look");
            assertThat(problem(api.get("/api/v1/entities/" + KEY, Role.VIEWER), 503)).contains("audit log");
            assertThat(looks).isEmpty();
        } finally {
            jdbc.execute("ALTER TABLE audit_log_away RENAME TO audit_log");
        }
    }

    @Test
    void aSilentGraphIsAProblemThatNamesNoAddress() {
        api.graph.away = true;
        HttpResponse<String> answer = api.get("/api/v1/entities/" + KEY, Role.VIEWER);
        assertThat(problem(answer, 503)).contains("graph does not answer");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/entities/phone:+77019999999", "/api/v1/entities?key=phone:%2B77019999999", "/api/v1/entities/phone:+77019999999/report",
        "/api/v1/entities/report?key=phone:%2B77019999999"})
    void whatIsHiddenAnswersAsWhatIsNot(String path) {
        String outsider = api.outsider(Role.INVESTIGATOR);
        HttpResponse<String> hidden = api.get(path, outsider);
        HttpResponse<String> nothing = api.get(path.replace("9999999", "8888888"), outsider);
        assertThat(problem(hidden, 404)).contains("Nothing is known of 'phone:+77019999999'");
        assertThat(hidden.body().replace("9999999", "8888888")).isEqualTo(nothing.body());
        assertThat(api.get(path, Role.ADMIN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "phone:", "colour:red", ":", "phone:%00", "phone:%F0%9F%92%A9"})
    void aKeyThatIsNoneIsNotFound(String key) {
        assertThat(problem(api.get("/api/v1/entities?key=" + key, Role.VIEWER), 404)).contains("search finds them");
    }

    private String lastRow(String column) {
        return java.util.Objects.requireNonNull(new JdbcTemplate(api.store).queryForObject("SELECT " + column + " FROM audit_log ORDER BY number DESC LIMIT 1", String.class));
    }
}
