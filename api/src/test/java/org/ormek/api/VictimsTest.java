package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.api.security.Role;
import org.ormek.model.Evidence;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who the victim is: asked by one person, approved by another, answered once, each step logged before. */
class VictimsTest {

    private static final String PATH = "/api/v1/reidentifications";
    private static final String SUBJECT = "subject:00112233445566778899aabbccddeeff";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Evidence WITH_VICTIM = withSubject(Story.open().getFirst());
    private static final Evidence WITHOUT = Story.open().getLast();
    private static final Evidence HIDDEN = withSubject(Story.openAndHidden().getLast());
    private static ApiForTests api = ApiForTests.shared();
    private static String investigator = "";
    private static String supervisor = "";

    @BeforeAll
    static void start() {
        api = ApiForTests.of(List.of(WITH_VICTIM, WITHOUT, HIDDEN));
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("name", List.of("Асем Сарымбаева"));
        columns.put("phone", List.of("+77051112233"));
        api.victims.put(WITH_VICTIM.id().hex(), columns);
        investigator = api.keys.create("А. Иванов", Role.INVESTIGATOR, List.of("open"), null);
        supervisor = api.keys.create("Б. Ахметова", Role.SUPERVISOR, List.of("open"), null);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Evidence withSubject(Evidence one) {
        return new Evidence(one.id(), one.type(), one.dataset(), one.provenance(), one.observedAt(), one.language(), one.text(), SUBJECT, one.losses(), one.attributes(), one.flags(),
                one.mentions(), one.links());
    }

    private static HttpResponse<String> post(String path, String token) {
        return ApiForTests.send(api.request(path, token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> ask(String token) {
        return post(PATH + "?evidence=" + WITH_VICTIM.id(), token);
    }

    /** A request that was asked for; gives its path. */
    private static String asked(String token) {
        return ask(token).headers().firstValue("Location").orElseThrow();
    }

    private static String approved() {
        String path = asked(investigator);
        assertThat(post(path + "/approve", supervisor).statusCode()).isEqualTo(200);
        return path;
    }

    private static List<Map<String, Object>> log() {
        return new JdbcTemplate(api.store).queryForList("SELECT who, action, objects, purpose FROM audit_log ORDER BY number");
    }

    @Test
    void oneAsksAnotherApprovesAndTheFirstLooksOnce() throws IOException {
        int before = log().size();
        HttpResponse<String> asked = ask(investigator);
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(asked.body()).doesNotContain("Сарымбаева", "1112233");
        String path = asked.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> approved = post(path + "/approve", supervisor);
        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(approved.body()).doesNotContain("Сарымбаева", "1112233");
        HttpResponse<String> revealed = post(path + "/reveal?lang=kk", investigator);
        assertThat(revealed.statusCode()).isEqualTo(200);
        assertThat(revealed.body()).contains("Асем Сарымбаева", "+77051112233", "аты-жөні", "Жәбірленушінің дербес деректері");
        assertThat(revealed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(problem(post(path + "/reveal", investigator), 410)).contains("given once");
        assertThat(problem(post(path + "/approve", supervisor), 410)).contains("given once");
        List<Map<String, Object>> log = log().subList(before, log().size());
        assertThat(log.stream().map(row -> row.get("ACTION"))).containsExactly("victim-ask", "victim-approve", "victim-reveal", "victim-reveal", "victim-approve");
        assertThat(log.get(2).get("WHO").toString()).startsWith("А. Иванов (key ");
        assertThat(log.get(2).get("OBJECTS").toString()).contains(path.substring(path.lastIndexOf('/') + 1), WITH_VICTIM.id().hex(), SUBJECT);
        assertThat(log.toString()).doesNotContain("Сарымбаева", "1112233");
        assertThat(api.audit.verify()).isEmpty();
        theExamplesAre(Map.of("askVictim", asked.body(), "approveVictim", approved.body(), "revealVictim", post(approved() + "/reveal", investigator).body()));
    }

    /** Ids are random, so the examples have another. A missing example is written, and fails once so that somebody reads it. */
    static void theExamplesAre(Map<String, String> answers) throws IOException {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Path file = Path.of("src/main/resources/org/ormek/api/examples", answer.getKey() + ".json");
            JsonNode now = JSON.readTree(answer.getValue().replaceFirst("\"id\":\"[0-9a-f]{32}\"", "\"id\":\"0f343b0931126a20f133d67c2b018a3b\""));
            if (!Files.exists(file)) {
                Files.writeString(file, now.toPrettyString() + "\n");
                written.add(file.toString());
            } else {
                assertThat(JSON.readTree(Files.readString(file)).propertyNames()).as(answer.getKey()).isEqualTo(now.propertyNames());
            }
        }
        assertThat(written).as("examples that were missing; read them, and run again").isEmpty();
    }

    @Test
    void theSamePersonMayNotApproveWithWhateverKey() {
        String admin = api.keys.create("В. Ким", Role.ADMIN, List.of("open"), null);
        String path = asked(admin);
        assertThat(problem(post(path + "/approve", admin), 403)).contains("second person");
        assertThat(problem(post(path + "/approve", api.keys.create("в ким ", Role.SUPERVISOR, List.of("open"), null)), 403)).contains("same name");
        assertThat(post(path + "/approve", supervisor).statusCode()).isEqualTo(200);
        assertThat(problem(post(path + "/approve", supervisor), 409)).contains("approved already");
    }

    @Test
    void onlyTheOneWhoAskedLooksAndNotBeforeTheSecondPersonAgreed() {
        String path = asked(investigator);
        assertThat(problem(post(path + "/reveal", investigator), 409)).contains("No second person");
        post(path + "/approve", supervisor);
        String admin = api.keys.create("Г. Админ", Role.ADMIN, List.of("open"), null);
        assertThat(problem(post(path + "/reveal", admin), 403)).contains("Only the one who asked");
        String other = api.keys.create("Д. Другой", Role.INVESTIGATOR, List.of("open"), null);
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(problem(post(path + "/reveal", other), 404)).contains("There is no request '" + id + "'");
        assertThat(api.get(PATH, other).body()).isEqualTo("[]");
        assertThat(api.get(PATH, supervisor).body()).contains(id, "\"state\":\"APPROVED\"").doesNotContain("Сарымбаева");
        assertThat(api.get(PATH, investigator).body()).contains(id);
        assertThat(post(path + "/reveal", investigator).statusCode()).isEqualTo(200);
    }

    @Test
    void eachStepHasItsTime() {
        String late = asked(investigator);
        String early = asked(investigator);
        api.clock.move(Duration.ofHours(24).minusSeconds(1));
        assertThat(post(early + "/approve", supervisor).statusCode()).isEqualTo(200);
        api.clock.move(Duration.ofSeconds(1));
        assertThat(problem(post(late + "/approve", supervisor), 410)).contains("expired");
        api.clock.move(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(problem(post(early + "/reveal", investigator), 410)).contains("expired");
        assertThat(api.get(PATH, investigator).body()).contains("\"state\":\"EXPIRED\"");
    }

    @ParameterizedTest
    @CsvSource({"VIEWER,403,403,403,403", "INVESTIGATOR,201,200,403,404", "OPERATOR,403,403,403,403", "CONSUMER,403,403,403,403", "SUPERVISOR,403,200,404,403", "ADMIN,201,200,404,404"})
    void aRoleMayDoWhatTheTableSays(Role role, int ask, int list, int approve, int reveal) {
        String unknown = PATH + "/" + "0".repeat(32);
        assertThat(ask(api.token(role)).statusCode()).isEqualTo(ask);
        assertThat(api.get(PATH, role).statusCode()).isEqualTo(list);
        assertThat(post(unknown + "/approve", api.token(role)).statusCode()).isEqualTo(approve);
        assertThat(post(unknown + "/reveal", api.token(role)).statusCode()).isEqualTo(reveal);
    }

    @Test
    void aSupervisorLooksAtNothingElse() {
        for (String path : List.of("/api/v1/search?q=7701", "/api/v1/statistics", "/api/v1/clusters", "/api/v1/jobs", "/actuator/metrics")) {
            problem(api.get(path, supervisor), 403);
        }
    }

    @Test
    void whatIsHiddenUnknownOrWithoutAVictimAnswersAlike() {
        String unknown = "0".repeat(64);
        String answer = problem(post(PATH + "?evidence=" + unknown, investigator), 404);
        for (Evidence evidence : List.of(HIDDEN, WITHOUT)) {
            assertThat(problem(post(PATH + "?evidence=" + evidence.id(), investigator), 404)).isEqualTo(answer.replace(unknown, evidence.id().hex()));
        }
        // A request in a hidden dataset is not there for a supervisor of another one.
        String hidden = post(PATH + "?evidence=" + HIDDEN.id(), api.token(Role.ADMIN)).headers().firstValue("Location").orElseThrow();
        String id = hidden.substring(hidden.lastIndexOf('/') + 1);
        assertThat(problem(post(hidden + "/approve", supervisor), 404)).isEqualTo(problem(post(PATH + "/" + unknown.substring(32) + "/approve", supervisor), 404).replace(unknown.substring(32), id));
        assertThat(api.get(PATH, supervisor).body()).doesNotContain(id);
        assertThat(problem(post(PATH + "?evidence=x", investigator), 400)).contains("64 hexadecimal digits");
        assertThat(problem(post(PATH + "/x/reveal", investigator), 400)).contains("32 hexadecimal digits");
    }

    @Test
    void everyStepNeedsAPurposeOfItsOwn() {
        String fixed = api.keys.create("Е. Постоянный", Role.INVESTIGATOR, List.of("open"), "a fixed purpose");
        HttpRequest.Builder request = api.request(PATH + "?evidence=" + WITH_VICTIM.id(), fixed).setHeader("X-Purpose", " ").POST(HttpRequest.BodyPublishers.noBody());
        assertThat(problem(ApiForTests.send(request), 400)).contains("not enough for victims");
        String path = approved();
        int before = log().size();
        problem(ApiForTests.send(api.request(path + "/reveal", investigator).setHeader("X-Purpose", "why").POST(HttpRequest.BodyPublishers.noBody())), 400);
        assertThat(log()).hasSize(before);
        assertThat(post(path + "/reveal", investigator).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheAuditLogNothingIsGivenAndNothingIsUsedUp() {
        String path = approved();
        JdbcTemplate jdbc = new JdbcTemplate(api.store);
        jdbc.execute("ALTER TABLE audit_log RENAME TO audit_log_away");
        try {
            problem(post(path + "/reveal", investigator), 503);
        } finally {
            jdbc.execute("ALTER TABLE audit_log_away RENAME TO audit_log");
        }
        assertThat(post(path + "/reveal", investigator).statusCode()).isEqualTo(200);
    }
}
