package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.security.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clusters, their members, and the cluster of an entity. */
class ClustersTest {

    private static final String PHONE = "phone:+77011234567";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ApiForTests api = ApiForTests.shared();

    @AfterEach
    void theGraphIsBack() {
        api.graph.away = false;
        api.graph.beforeEachRead = () -> { };
    }

    private JsonNode json(String path, String token) {
        HttpResponse<String> answer = api.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    void theListIsOfTheWidestRunThatTheKeyMaySee() {
        JsonNode open = json("/api/v1/clusters", api.outsider(Role.VIEWER));
        assertThat(open.path("run").path("datasets").toString()).isEqualTo("[\"open\"]");
        assertThat(ids(open)).containsExactly(ClusterTwin.FIRST, ClusterTwin.NASTY, ClusterTwin.HUGE);
        JsonNode all = json("/api/v1/clusters", api.token(Role.VIEWER));
        assertThat(all.path("run").path("datasets").toString()).isEqualTo("[\"hidden\",\"open\"]");
        assertThat(ids(all)).containsExactly(ClusterTwin.FIRST, ClusterTwin.HIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type=SITE_FARM             | run-20260601080000-1.2 | 1
            country=NL                 | run-20260601080000-1.2 | 1
            language=kk                | run-20260601080000-1.2 | 1
            smallest=7                 | run-20260601080000-1.3 | 1
            fresh=2                    | run-20260601080000-1.3 | 1
            brand=kaspi&fresh=2&from=2026-04-11&to=2026-03-02 | run-20260601080000-1.3 | 1
            offset=1&limit=1           | run-20260601080000-1.2 | 3
            country=KZ&type=MIXED      | run-20260601080000-1.1 | 1
            """)
    void theListIsNarrowedAndPaged(String question, String id, int total) {
        JsonNode list = json("/api/v1/clusters?" + question, api.outsider(Role.VIEWER));
        assertThat(ids(list)).containsExactly(id);
        assertThat(list.path("total").asInt()).isEqualTo(total);
        assertThat(list.path("shown").asInt()).isEqualTo(1);
        assertThat(list.path("cutBy").isNull()).isEqualTo(total == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand=halyk", "from=2026-04-12", "to=2026-03-01", "fresh=3"})
    void whatNoClusterFitsGivesAnEmptyList(String question) {
        assertThat(json("/api/v1/clusters?" + question, api.outsider(Role.VIEWER)).path("items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand=Kaspi%20Bank", "from=yesterday", "fresh=-1"})
    void aFilterThatCannotBeReadIsRefused(String question) {
        problem(api.get("/api/v1/clusters?" + question, Role.VIEWER), 400);
    }

    @Test
    void eachClusterIsSummedUpInTheLanguageAskedFor() {
        assertThat(json("/api/v1/clusters?lang=ru&limit=1", api.outsider(Role.VIEWER)).path("summaries").get(0).asString()).isEqualTo("Смешанный: 3 объекта (1 звонивший номер, "
                + "1 целевой сайт, 1 платёжный кошелёк). Выдаёт себя за: Kaspi Bank. Страны номерного плана, а не людей: Казахстан. Страны хостинга, а не людей: Нидерланды. "
                + "В материалах 1 пострадавший. Заявленный ущерб: 250\u00A0000 KZT. Материалы с 2 марта 2026 г. по 11 апреля 2026 г.");
        JsonNode one = json("/api/v1/clusters/" + ClusterTwin.FIRST, api.outsider(Role.VIEWER));
        assertThat(one.path("summary").asString()).startsWith("Mixed: 3 members (1 calling number, 1 landing site, 1 payment wallet).").contains("Stated losses: 250,000 KZT.");
        assertThat(one.path("services").toString()).contains("\"evidence\":2");
    }

    @Test
    void theListShowsNoMemberAndIsNotLogged() {
        String before = lastRow("number");
        assertThat(ApiForTests.send(api.request("/api/v1/clusters", api.token(Role.VIEWER)).setHeader("X-Purpose", "")).body()).contains("\"CALLING_NUMBER\":2").doesNotContain("phone:", "+7 701");
        assertThat(lastRow("number")).isEqualTo(before);
    }

    @Test
    void aClusterHasMembersByRoleAPageAtATimeAndTheCaveat() {
        JsonNode answer = json("/api/v1/clusters/" + ClusterTwin.FIRST + "?offset=1&limit=1&lang=kk", api.outsider(Role.VIEWER));
        assertThat(answer.path("cluster").path("size").asInt()).isEqualTo(3);
        assertThat(answer.path("members").toString()).isEqualTo("{\"total\":3,\"shown\":1,\"cutBy\":\"limit 1\",\"items\":[{\"key\":\"site:pay-kaspi.example\","
                + "\"display\":\"pay-kaspi.example\",\"role\":\"LANDING_SITE\",\"bits\":9.25,\"stability\":0.8}]}");
        assertThat(answer.path("run").path("id").asString()).isEqualTo("run-20260601080000-1");
        assertThat(answer.path("caveat").asString()).startsWith("Кластер — тексеруге себеп");
        assertThat(json("/api/v1/clusters/" + ClusterTwin.FIRST + "?lang=ru", api.token(Role.ADMIN)).path("caveat").asString()).contains("повод проверить");
    }

    @Test
    void aHiddenMemberIsNotInTheClusterThatAnOutsiderSees() {
        assertThat(api.get("/api/v1/clusters/" + ClusterTwin.FIRST, api.outsider(Role.ADMIN)).body()).doesNotContain("9999999", "hidden");
        assertThat(api.get("/api/v1/clusters/" + ClusterTwin.FIRST, Role.VIEWER).body()).contains("phone:+77019999999");
    }

    @Test
    void sharedServicesAreListedAsContext() {
        JsonNode answer = json("/api/v1/clusters/services?limit=5", api.token(Role.CONSUMER));
        assertThat(answer.path("items").toString()).contains("\"reason\":\"LIST\"", "\"purity\":0.25", "\"sharers\":40");
        assertThat(lastRow("action")).isEqualTo("services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/entities/" + PHONE + "/cluster", "/api/v1/entities/cluster?key=phone:%2B77011234567"})
    void anEntityHasACluster(String path) {
        JsonNode answer = json(path, api.outsider(Role.VIEWER));
        assertThat(answer.path("key").asString()).isEqualTo(PHONE);
        assertThat(answer.path("cluster").path("id").asString()).isEqualTo(ClusterTwin.FIRST);
        assertThat(answer.path("caveat").asString()).startsWith("A cluster is a reason to look");
        assertThat(lastRow("action") + " " + lastRow("objects")).isEqualTo("cluster " + PHONE);
    }

    @Test
    void anEntityInNoClusterIsToldFromOneThatNobodyKnows() {
        assertThat(problem(api.get("/api/v1/entities/wallet:btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa/cluster", Role.VIEWER), 404)).contains("is in no cluster");
        assertThat(problem(api.get("/api/v1/entities/phone:+77018888888/cluster", Role.VIEWER), 404)).contains("Nothing is known of");
        assertThat(problem(api.get("/api/v1/entities/cluster?key=nonsense", Role.VIEWER), 404)).contains("search finds them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/clusters/run-20260615080000-1.1", "/api/v1/clusters/run-20260615080000-1.1/export", "/api/v1/clusters/run-20260615080000-1.1/export?format=csv",
        "/api/v1/clusters/run-20260615080000-1.1/export?format=graphml", "/api/v1/entities/phone:+77019999999/cluster"})
    void whatIsHiddenAnswersAsWhatIsNot(String path) {
        String outsider = api.outsider(Role.INVESTIGATOR);
        HttpResponse<String> hidden = api.get(path, outsider);
        String other = path.replace("20260615", "20260616").replace("9999999", "8888888");
        HttpResponse<String> nothing = api.get(other, outsider);
        problem(hidden, 404);
        assertThat(hidden.body().replace("20260615", "20260616").replace("9999999", "8888888")).isEqualTo(nothing.body());
        assertThat(api.get(path, Role.ADMIN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/clusters", "/api/v1/clusters/services", "/api/v1/clusters/run-20260601080000-1.1", "/api/v1/clusters/run-20260601080000-1.1/export",
        "/api/v1/entities/" + PHONE + "/cluster"})
    void whereNoRunIsInSightTheAnswerSaysHowToMakeOne(String path) {
        String elsewhere = api.keys.create("elsewhere", Role.ADMIN, List.of("elsewhere"), null);
        assertThat(problem(api.get(path, elsewhere), 404)).startsWith("No clusters have been detected").contains("./ormek cluster");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/clusters/services", "/api/v1/clusters/run-20260601080000-1.1", "/api/v1/clusters/run-20260601080000-1.1/export",
        "/api/v1/clusters/run-20260601080000-1.1/export?format=csv", "/api/v1/entities/" + PHONE + "/cluster", "/api/v1/entities/cluster?key=" + PHONE})
    void withoutAPurposeThereIsNoAnswerAndNoLook(String path) {
        List<String> looks = new ArrayList<>();
        api.graph.beforeEachRead = () -> looks.add("look");
        assertThat(problem(ApiForTests.send(api.request(path, api.token(Role.ADMIN)).setHeader("X-Purpose", " ")), 400)).contains("X-Purpose");
        assertThat(looks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/clusters/run-20260601080000-1.1,cluster,run-20260601080000-1.1", "/api/v1/clusters/run-20260601080000-1.1/export?format=graphml,cluster-export,'run-20260601080000-1.1 graphml'"})
    void theLookIsLoggedBeforeTheGraphIsAsked(String path, String action, String objects) {
        List<String> logged = new ArrayList<>();
        api.graph.beforeEachRead = () -> logged.add(lastRow("action") + " of " + lastRow("objects"));
        assertThat(api.get(path, Role.INVESTIGATOR).statusCode()).isEqualTo(200);
        assertThat(logged).isNotEmpty().containsOnly(action + " of " + objects);
    }

    @Test
    void aClusterSaysWhereItWouldFirstFallIntoTwo() {
        assertThat(json("/api/v1/clusters/" + ClusterTwin.FIRST, api.outsider(Role.VIEWER)).path("weakestBridge").path("lesser").asInt()).isEqualTo(3);
        assertThat(json("/api/v1/clusters/" + ClusterTwin.NASTY, api.outsider(Role.VIEWER)).path("weakestBridge").isNull()).isTrue();
    }

    @Test
    void aMemberIsExplainedStepByStepWithItsDocuments() {
        String path = "/api/v1/clusters/" + ClusterTwin.FIRST + "/explain/";
        JsonNode wallet = json(path + Story.WALLET.key(), api.outsider(Role.INVESTIGATOR));
        assertThat(lastRow("action") + " " + lastRow("objects")).isEqualTo("cluster-explain " + ClusterTwin.FIRST + " " + Story.WALLET.key());
        JsonNode why = wallet.path("explanation");
        assertThat(why.path("hold").asString()).isEqualTo("TIES");
        assertThat(why.path("weakestBits").asDouble()).isEqualTo(2.25);
        assertThat(why.path("centre").toString()).isEqualTo("{\"key\":\"phone:+77011234567\",\"display\":\"+7 701 123 4567\"}");
        assertThat(why.path("path")).hasSize(2);
        assertThat(why.path("path").path(1).path("to").path("key").asString()).isEqualTo(PHONE);
        assertThat(why.path("path").path(1).path("citations").path(0).path("quotes").toString()).contains("8 (701) 123-45-67");
        assertThat(why.path("signals").toString()).startsWith("[{\"signal\":\"S06\",\"name\":\"PHONE_PUBLISHED\",\"group\":\"CONTACT\",\"bits\":6.25}");
        // The very bits that a link report on the two gives.
        JsonNode report = JSON.readTree(api.post("/api/v1/link-reports?first=" + Story.WALLET.key() + "&second=phone:%2B77011234567", Role.INVESTIGATOR).body());
        JsonNode all = json(path + Story.WALLET.key(), api.token(Role.INVESTIGATOR)).path("explanation");
        assertThat(all.path("withCentre").path("evidenceBits").asDouble()).isPositive().isEqualTo(report.path("comparison").path("evidenceBits").asDouble());
        assertThat(json(path + PHONE + "?lang=kk", api.outsider(Role.CONSUMER)).path("statement").asString()).startsWith("Кластердің көп бөлігі осы нысанға сүйенеді");
        assertThat(json(path + "phone:+77019999999?lang=ru", api.token(Role.ADMIN)).path("statement").asString()).contains("решение аналитика");
    }

    @Test
    void whatIsNoMemberOrNothingIsSaidToBe() {
        String path = "/api/v1/clusters/" + ClusterTwin.FIRST + "/explain?entity=";
        assertThat(problem(api.get(path + Story.EXCHANGE.key(), Role.INVESTIGATOR), 404)).contains("is not in cluster '" + ClusterTwin.FIRST + "'");
        String outsider = api.outsider(Role.INVESTIGATOR);
        assertThat(problem(api.get(path + "phone:%2B77019999999", outsider), 404)).isEqualTo(problem(api.get(path + "phone:%2B77018888888", outsider), 404).replace("8888888", "9999999"));
        assertThat(problem(api.get("/api/v1/clusters/c-1/explain?entity=phone:%2B77011234567", outsider), 404)).contains("There is no cluster 'c-1'");
        assertThat(problem(api.get("/api/v1/clusters/" + ClusterTwin.NASTY + "/explain?entity=site:a.example", outsider), 404)).contains("Nothing is known of");
    }

    @Test
    void aSilentGraphIsAProblem() {
        api.graph.away = true;
        for (String path : List.of("/api/v1/clusters", "/api/v1/clusters/services", "/api/v1/clusters/" + ClusterTwin.FIRST, "/api/v1/clusters/" + ClusterTwin.FIRST + "/export?format=csv")) {
            assertThat(problem(api.get(path, Role.ADMIN), 503)).contains("graph does not answer");
        }
    }

    @Test
    void aLinkReportNamesTheClusterOfTheRunInSight() {
        String report = "/api/v1/entities/" + PHONE + "/report";
        assertThat(api.get(report, api.outsider(Role.INVESTIGATOR)).body()).contains("\"cluster\":{\"id\":\"" + ClusterTwin.FIRST + "\",\"type\":\"MIXED\",\"size\":3}");
        assertThat(api.get(report, Role.INVESTIGATOR).body()).contains("\"type\":\"MIXED\",\"size\":4}");
        assertThat(api.get(report + "?format=html", Role.INVESTIGATOR).body()).contains("in cluster " + ClusterTwin.FIRST + " (mixed, members: 4)");
        assertThat(api.get(report + "?format=html&lang=ru", Role.INVESTIGATOR).body()).contains("в кластере " + ClusterTwin.FIRST + " (смешанный, объектов: 4)");
        assertThat(api.get(report + "?format=html&lang=kk", Role.INVESTIGATOR).body()).contains(ClusterTwin.FIRST + " кластерінде (аралас, нысандар саны: 4)");
        String secret = "/api/v1/entities/report?key=wallet:btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
        assertThat(api.get(secret, Role.INVESTIGATOR).body()).contains("\"cluster\":null");
        assertThat(api.get(secret + "&format=html", Role.INVESTIGATOR).body()).doesNotContain("in cluster");
    }

    private String lastRow(String column) {
        return Objects.requireNonNull(new JdbcTemplate(api.store).queryForObject("SELECT " + column + " FROM audit_log ORDER BY number DESC LIMIT 1", String.class));
    }
}
