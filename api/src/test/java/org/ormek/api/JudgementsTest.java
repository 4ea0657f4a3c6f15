package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.api.security.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** What analysts decide: taken, contradicted, withdrawn, and hidden from those who may not see what it rests on. */
class JudgementsTest {

    private static final String PATH = "/api/v1/judgements";
    private static final String PHONE = "phone:+77011234567";
    private static final String SITE = "site:pay-kaspi.example";
    private static final String WALLET = "wallet:btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String SECRET = "phone:+77019999999";
    private static ApiForTests api = ApiForTests.shared();
    private static String insider = "";
    private static String outsider = "";

    @BeforeAll
    static void start() {
        api = ApiForTests.of(Story.openAndHidden());
        insider = api.keys.create("А. Иванов", Role.INVESTIGATOR, List.of("*"), null);
        outsider = api.keys.create("Б. Ахметова", Role.INVESTIGATOR, List.of("open"), null);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void nothingIsJudged() {
        new JdbcTemplate(api.store).execute("DELETE FROM judgement");
    }

    private static HttpRequest.Builder ask(String token, String method, String path) {
        return api.request(path, token).method(method, HttpRequest.BodyPublishers.noBody());
    }

    private static String question(String kind, String first, String second) {
        return PATH + "?kind=" + kind + "&first=" + encoded(first) + (second.isEmpty() ? "" : "&second=" + encoded(second)) + "&reason=" + encoded("бір қол, case 14");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> judge(String token, String kind, String first, String second) {
        return ApiForTests.send(ask(token, "POST", question(kind, first, second)));
    }

    /** One that is taken; gives its path. */
    private static String judged(String token, String kind, String first, String second) {
        HttpResponse<String> answer = judge(token, kind, first, second);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> withdraw(String token, String path, String reason) {
        return ApiForTests.send(ask(token, "DELETE", path + "?reason=" + encoded(reason)));
    }

    private static List<Map<String, Object>> log() {
        return new JdbcTemplate(api.store).queryForList("SELECT who, action, objects, purpose FROM audit_log ORDER BY number DESC LIMIT 1");
    }

    @Test
    void oneIsTakenListedAndWithdrawnAndStaysInTheHistory() throws IOException {
        HttpResponse<String> made = judge(outsider, "CANNOT_LINK", PHONE, SITE);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("\"kind\":\"CANNOT_LINK\"", PHONE, SITE, "\"datasets\":[\"open\"]", "Б. Ахметова", "бір қол, case 14", "\"withdrawal\":null");
        assertThat(log().toString()).contains("ACTION=judge", "OBJECTS=CANNOT_LINK " + PHONE + " " + SITE, "PURPOSE=бір қол, case 14");
        String path = made.headers().firstValue("Location").orElseThrow();
        String list = api.get(PATH + "?entity=" + encoded(SITE), outsider).body();
        assertThat(list).isEqualTo("[" + made.body() + "]").isEqualTo(api.get(PATH, insider).body());
        assertThat(api.get(PATH + "?entity=" + encoded(WALLET), outsider).body()).isEqualTo("[]");
        assertThat(api.get(path, outsider).body()).isEqualTo(made.body());
        HttpResponse<String> ended = withdraw(outsider, path, "they do share a wallet");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(ended.body()).contains("\"withdrawal\":{\"by\":\"Б. Ахметова", "they do share a wallet");
        assertThat(log().toString()).contains("ACTION=judge-withdraw", "PURPOSE=they do share a wallet");
        assertThat(api.get(PATH, outsider).body()).isEqualTo("[]");
        assertThat(api.get(PATH + "?history=true", outsider).body()).isEqualTo("[" + ended.body() + "]");
        assertThat(problem(withdraw(outsider, path, "once more"), 409)).contains("withdrawn before");
        assertThat(new JdbcTemplate(api.store).queryForObject("SELECT count(*) FROM judgement", Long.class)).isEqualTo(2);
        VictimsTest.theExamplesAre(Map.of("judge", made.body(), "judgements", list, "judgement", ended.body(), "withdrawJudgement", ended.body()));
        // What was withdrawn can be said again, or its contrary.
        judged(outsider, "MUST_LINK", PHONE, SITE);
    }

    @Test
    void whatCannotHoldTogetherIsRefusedWithTheOneThatStandsAgainstIt() {
        String first = judged(outsider, "MUST_LINK", PHONE, SITE);
        judged(insider, "MUST_LINK", SITE, WALLET);
        assertThat(problem(judge(outsider, "CANNOT_LINK", SITE, PHONE), 409)).contains(first.substring(PATH.length() + 1), "by Б. Ахметова", "бір қол", "Withdraw");
        assertThat(problem(judge(insider, "CANNOT_LINK", PHONE, WALLET), 409)).contains("stands against it");
        assertThat(problem(judge(outsider, "MUST_LINK", SITE, PHONE), 409)).contains("says the same already");
        assertThat(problem(judge(outsider, "SERVICE", PHONE, ""), 409)).contains("stands against it");
        withdraw(outsider, first, "not so sure any more");
        judged(outsider, "CANNOT_LINK", SITE, PHONE);
        judged(outsider, "SERVICE", PHONE, "");
        assertThat(problem(judge(outsider, "NOT_SERVICE", PHONE, ""), 409)).contains("SERVICE of " + PHONE);
    }

    @Test
    void whatMayRestOnSomethingHiddenIsNotThereForAnOutsider() {
        String hidden = judged(insider, "MUST_LINK", PHONE, SITE);
        assertThat(api.get(hidden, insider).body()).contains("\"datasets\":[\"hidden\",\"open\"]");
        String id = hidden.substring(PATH.length() + 1);
        String nothing = "0".repeat(32);
        assertThat(problem(api.get(hidden, outsider), 404)).isEqualTo(problem(api.get(PATH + "/" + nothing, outsider), 404).replace(nothing, id));
        assertThat(problem(withdraw(outsider, hidden, "I guessed it"), 404)).isEqualTo(problem(withdraw(outsider, PATH + "/" + nothing, "I guessed it"), 404).replace(nothing, id));
        assertThat(api.get(PATH + "?history=true", outsider).body()).isEqualTo("[]");
        // Neither the same nor the contrary tells the outsider of it.
        judged(outsider, "CANNOT_LINK", PHONE, SITE);
        assertThat(api.get(PATH, outsider).body()).contains("CANNOT_LINK").doesNotContain("MUST_LINK");
        assertThat(problem(judge(outsider, "MUST_LINK", PHONE, SECRET), 404)).contains("Nothing is known of '" + SECRET + "'");
        assertThat(problem(judge(outsider, "MUST_LINK", SECRET.replace("9999999", "8888888"), PHONE), 404)).contains("Nothing is known of");
    }

    @Test
    void anInsiderMaySayThatOneRestsOnLess() {
        HttpResponse<String> made = ApiForTests.send(ask(insider, "POST", question("MUST_LINK", PHONE, SITE) + "&view=open"));
        assertThat(made.body()).contains("\"datasets\":[\"open\"]");
        assertThat(api.get(PATH, outsider).body()).contains(made.body());
        assertThat(problem(ApiForTests.send(ask(outsider, "POST", question("CANNOT_LINK", PHONE, WALLET) + "&view=open,hidden")), 403)).contains("'hidden'");
        assertThat(problem(ApiForTests.send(ask(insider, "POST", question("MUST_LINK", PHONE, SECRET) + "&view=open")), 404)).contains(SECRET);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        String path = question("MUST_LINK", PHONE, SITE);
        HttpResponse<String> first = ApiForTests.send(ask(outsider, "POST", path).header("Idempotency-Key", "k1"));
        HttpResponse<String> again = ApiForTests.send(ask(outsider, "POST", path).header("Idempotency-Key", "k1"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode() + again.body()).isEqualTo("201" + first.body());
        assertThat(problem(ApiForTests.send(ask(outsider, "POST", question("MUST_LINK", PHONE, WALLET)).header("Idempotency-Key", "k1")), 422)).contains("another judgement");
        assertThat(ApiForTests.send(ask(insider, "POST", question("MUST_LINK", PHONE, WALLET)).header("Idempotency-Key", "k1")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=MUST_LINK&first=phone:%2B77011234567&second=phone:%2B77011234567&reason=because | 422 | one entity
            kind=MUST_LINK&first=phone:%2B77011234567&reason=because                             | 422 | two entities
            kind=SERVICE&first=phone:%2B77011234567&second=site:pay-kaspi.example&reason=because | 422 | Leave 'second' out
            kind=SERVICE&first=phone:%2B77011234567&reason=why                                   | 400 | 5 to 500 characters
            kind=SERVICE&first=phone:%2B77011234567                                              | 400 | reason
            kind=MAYBE&first=phone:%2B77011234567&reason=because                                 | 400 | MUST_LINK, CANNOT_LINK, SERVICE or NOT_SERVICE
            kind=SERVICE&first=nonsense&reason=because                                           | 404 | Nothing is known of 'nonsense'
            """)
    void whatIsWrongIsNamedAndNothingIsKept(String question, int status, String words) {
        assertThat(problem(ApiForTests.send(ask(outsider, "POST", PATH + "?" + question)), status)).contains(words);
        assertThat(api.get(PATH, insider).body()).isEqualTo("[]");
    }

    @Test
    void withoutTheAuditLogNothingIsTaken() {
        JdbcTemplate jdbc = new JdbcTemplate(api.store);
        jdbc.execute("ALTER TABLE audit_log RENAME TO audit_log_away");
        try {
            problem(judge(outsider, "MUST_LINK", PHONE, SITE), 503);
        } finally {
            jdbc.execute("ALTER TABLE audit_log_away RENAME TO audit_log");
        }
        assertThat(api.get(PATH, outsider).body()).isEqualTo("[]");
    }
}
