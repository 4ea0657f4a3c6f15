package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ormek.api.Problems.problem;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.Liveness;
import org.ormek.api.resources.PosedBrand;
import org.ormek.api.resources.Sighting;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.resources.Suspicion;
import org.ormek.api.resources.SiteCheck;
import org.ormek.api.resources.TextPrint;
import org.ormek.api.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue, the decisions, and the block lists that follow from decisions alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResourcesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The first two differ in one bit, the third from the first in five, the fourth in half of them; the sixth is the second. */
    private static final Map<String, String> PRINTS = Map.of("1", "0".repeat(32), "2", "1" + "0".repeat(31), "3", "1f" + "0".repeat(30), "4", "0f".repeat(16), "6", "1" + "0".repeat(31));
    private static ApiForTests api;

    @BeforeAll
    static void fillTheQueue() {
        api = ApiForTests.with(Map.of());
        SightingStore store = new SightingStore(api.store);
        List<Sighting> all = List.of(sighting("1", "open", "pyramid.example", 2.5), sighting("2", "open", "pyramid.example", 1.5), sighting("3", "open", "casino.example", 0.5),
                sighting("4", "open", "203.0.113.9", -1), sighting("5", "hidden", "secret.example", 9), sighting("6", "hidden", "pyramid.example", 8));
        store.note(all);
        store.note(all);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Sighting sighting(String id, String dataset, String site, double score) {
        return new Sighting(id.repeat(64), dataset, site, "http://" + site + "/invest?n=" + id, Instant.parse("2026-06-0" + id + "T10:00:00Z"), new Suspicion(score, score > 2.5, "PYRAMID", "кооператив", "паевой взнос · выплаты",
                id.equals("3") ? new PosedBrand("kaspi", new TreeMap<>(Map.of("HOST_INSIDE", "kaspi.kz…evil.top", "FORM", "Введите код из SMS"))) : null),
                new TreeMap<>(Map.of("P4", "гарантированный доход", "P10", "entry fee")), TextPrint.parse(PRINTS.get(id)));
    }

    private static JsonNode list(String query, String token) {
        HttpResponse<String> answer = api.get("/api/v1/resources?" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String id(String site, String token) {
        for (String status : List.of("OPEN", "TO_CONFIRM", "ILLEGAL", "NOT_ILLEGAL", "NEED_INFO")) {
            for (JsonNode card : list("status=" + status, token).path("items")) {
                if (card.path("site").asString().equals(site)) {
                    return card.path("id").asString();
                }
            }
        }
        throw new AssertionError(site);
    }

    private static HttpResponse<String> post(String path, String token) {
        return ApiForTests.send(api.request(path, token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> blocks(String format, String token) {
        return api.get("/api/v1/block-lists/" + format, token);
    }

    @Test
    @Order(1)
    void theQueueIsRankedWithQuotesAndTheNote() {
        String outsider = api.outsider(Role.INVESTIGATOR);
        JsonNode queue = list("lang=kk", outsider);
        assertThat(queue.path("total").asInt()).isEqualTo(3);
        assertThat(queue.path("items").findValuesAsString("site")).containsExactly("pyramid.example", "casino.example", "203.0.113.9");
        JsonNode first = queue.path("items").path(0);
        assertThat(first.path("captures").asInt()).isEqualTo(2);
        assertThat(first.path("url").asString()).isEqualTo("http://pyramid.example/invest?n=1");
        assertThat(first.path("signs").path(0).path("sign").asString()).isEqualTo("P4");
        assertThat(first.path("signs").path(0).path("meaning").asString()).isEqualTo("кепілдендірілген табыс");
        assertThat(first.path("signs").path(0).path("quote").asString()).isEqualTo("гарантированный доход");
        assertThat(first.path("poses").isNull()).isTrue();
        JsonNode poses = queue.path("items").path(1).path("poses");
        assertThat(poses.path("brand").asString() + poses.path("name").asString()).isEqualTo("kaspiKaspi Bank");
        assertThat(poses.path("grounds").findValuesAsString("ground")).containsExactly("HOST_INSIDE", "FORM");
        assertThat(poses.path("grounds").path(1).path("meaning").asString()).isEqualTo("форма құпия деректерді сұрайды");
        assertThat(poses.path("grounds").path(0).path("shown").asString()).isEqualTo("kaspi.kz…evil.top");
        queue.path("items").forEach(card -> assertThat(card.path("note").asString()).contains("тексеруге себеп"));
        assertThat(list("limit=1&offset=1", outsider).path("items").findValuesAsString("site")).containsExactly("casino.example");
        assertThat(list("status=OPEN", api.token(Role.INVESTIGATOR)).path("items").path(0).path("site").asString()).isEqualTo("secret.example");
        problem(api.get("/api/v1/resources?status=ANY", outsider), 400);
        problem(ApiForTests.send(HttpRequest.newBuilder(java.net.URI.create(api.url() + "/api/v1/resources")).header("Authorization", "Bearer " + outsider)), 400);
    }

    @Test
    @Order(2)
    void onlyWhatWasDecidedIsBlockedAndTakingItBackPropagates() {
        String token = api.outsider(Role.INVESTIGATOR);
        String path = "/api/v1/resources/" + id("pyramid.example", token) + "/decisions?verdict=";
        assertThat(blocks("hosts", token).body()).doesNotContain("pyramid");
        String before = blocks("hosts", token).headers().firstValue("ETag").orElseThrow();
        assertThat(ApiForTests.send(api.request("/api/v1/block-lists/hosts", token).header("If-None-Match", before)).statusCode()).isEqualTo(304);
        problem(post(path + "ILLEGAL", token), 400);
        JsonNode decided = JSON.readTree(post(path + "ILLEGAL&days=30&reason=promises%20a%20guaranteed%20return", token).body());
        assertThat(decided.path("resource").path("status").asString()).isEqualTo("ILLEGAL");
        assertThat(decided.path("decisions").path(0).path("reason").asString()).isEqualTo("promises a guaranteed return");
        assertThat(ApiForTests.send(api.request("/api/v1/block-lists/hosts", token).header("If-None-Match", before)).statusCode()).isEqualTo(200);
        assertThat(blocks("hosts", token).body()).contains("\n0.0.0.0 pyramid.example\n").doesNotContain("casino");
        assertThat(blocks("rpz", token).body()).contains("\npyramid.example CNAME .\n*.pyramid.example CNAME .\n", "SOA localhost.");
        assertThat(blocks("urls.csv", token).body()).contains("http://pyramid.example/,pyramid.example,2026-07-01T12:00:00Z,2026-07-31T12:00:00Z");
        assertThat(blocks("stix", token).headers().firstValue("Content-Type").orElse("")).startsWith("application/stix+json");
        JsonNode indicator = JSON.readTree(blocks("stix", token).body()).path("objects").path(0);
        assertThat(indicator.path("pattern").asString()).isEqualTo("[domain-name:value = 'pyramid.example']");
        assertThat(indicator.path("valid_until").asString()).isEqualTo("2026-07-31T12:00:00Z");
        assertThat(indicator.path("revoked").asBoolean()).isFalse();

        api.clock.move(Duration.ofDays(1));
        JsonNode back = JSON.readTree(post(path + "NOT_ILLEGAL&reason=it%20was%20a%20mistake", token).body());
        assertThat(back.path("decisions")).hasSize(2);
        assertThat(blocks("hosts", token).body()).doesNotContain("pyramid");
        assertThat(blocks("rpz", token).body()).doesNotContain("pyramid");
        JsonNode revoked = JSON.readTree(blocks("stix", token).body()).path("objects").path(0);
        assertThat(revoked.path("id")).isEqualTo(indicator.path("id"));
        assertThat(revoked.path("created")).isEqualTo(indicator.path("created"));
        assertThat(revoked.path("revoked").asBoolean()).isTrue();
        assertThat(revoked.path("modified").asString()).isEqualTo("2026-07-02T12:00:00Z");
    }

    @Test
    @Order(3)
    void aSecondPersonIsAnother() {
        String first = api.keys.create("Aliya", Role.INVESTIGATOR, List.of("open"), null);
        String same = api.keys.create("aliya ", Role.INVESTIGATOR, List.of("open"), null);
        String second = api.keys.create("Bolat", Role.SUPERVISOR, List.of("open"), null);
        String path = "/api/v1/resources/" + id("203.0.113.9", first);
        JsonNode asked = JSON.readTree(post(path + "/decisions?verdict=ILLEGAL&reason=copy%20of%20a%20bank&secondReviewer=true", first).body());
        assertThat(asked.path("resource").path("status").asString()).isEqualTo("TO_CONFIRM");
        assertThat(blocks("rpz", first).body()).doesNotContain("rpz-ip");
        assertThat(problem(post(path + "/decisions/1/confirm", first), 403)).contains("second person");
        problem(post(path + "/decisions/1/confirm", same), 403);
        problem(post(path + "/decisions/7/confirm", second), 404);
        assertThat(JSON.readTree(post(path + "/decisions/1/confirm", second).body()).path("resource").path("status").asString()).isEqualTo("ILLEGAL");
        problem(post(path + "/decisions/1/confirm", second), 409);
        assertThat(blocks("rpz", first).body()).contains("32.9.113.0.203.rpz-ip CNAME .");
        assertThat(blocks("hosts", first).body()).contains("# left out, no host names: 1");
        api.clock.move(Duration.ofDays(366));
        assertThat(blocks("rpz", first).body()).doesNotContain("rpz-ip");
    }

    @Test
    @Order(4)
    void aHiddenResourceIsAsIfItWereNotThere() {
        String insider = api.keys.create("insider", Role.INVESTIGATOR, List.of("hidden"), null);
        String outsider = api.outsider(Role.INVESTIGATOR);
        String secret = id("secret.example", insider);
        String open = blocks("hosts", outsider).body();
        assertThat(post("/api/v1/resources/" + secret + "/decisions?verdict=ILLEGAL&reason=a%20real%20pyramid", insider).statusCode()).isEqualTo(200);
        assertThat(blocks("hosts", insider).body()).contains("secret.example");
        assertThat(blocks("hosts", outsider).body()).isEqualTo(open);
        String none = "0".repeat(32);
        assertThat(problem(api.get("/api/v1/resources/" + secret, outsider), 404).replace(secret, none)).isEqualTo(problem(api.get("/api/v1/resources/" + none, outsider), 404));
        problem(post("/api/v1/resources/" + secret + "/decisions?verdict=NOT_ILLEGAL&reason=no%20reason", outsider), 404);
        assertThat(api.audit.verify()).isEmpty();
    }

    @Test
    @Order(5)
    void mirrorsAreSitesWithMuchTheSameTextWithinTheScope() {
        String outsider = api.outsider(Role.INVESTIGATOR);
        JsonNode mirrors = JSON.readTree(api.get("/api/v1/resources/" + id("pyramid.example", outsider), outsider).body()).path("mirrors");
        assertThat(mirrors.path("items").findValuesAsString("site")).containsExactly("casino.example");
        assertThat(mirrors.path("items").path(0).path("likeness").asDouble()).isCloseTo(1 - 10 / 128.0, within(1e-9));
        assertThat(mirrors.path("items").path(0).path("status").asString()).isEqualTo("OPEN");
        JsonNode all = JSON.readTree(api.get("/api/v1/resources/" + id("casino.example", outsider), api.token(Role.INVESTIGATOR)).body()).path("mirrors");
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.path("items").findValuesAsString("dataset")).containsExactlyInAnyOrder("open", "hidden");
        assertThat(JSON.readTree(api.get("/api/v1/resources/" + id("203.0.113.9", outsider), outsider).body()).path("mirrors").path("total").asInt()).isZero();
    }

    @Test
    @Order(6)
    void whatChangedOnTheListsIsToldForAnyMoment() {
        String token = api.outsider(Role.CONSUMER);
        JsonNode first = JSON.readTree(api.get("/api/v1/block-lists/changes?since=2026-06-30T00:00:00Z", token).body());
        assertThat(first.path("added")).as("the decisions of before are over").isEmpty();
        JsonNode while30Days = JSON.readTree(api.get("/api/v1/block-lists/changes?since=2026-07-01T12:00:00Z", token).body());
        assertThat(while30Days.path("removed").path(0).path("site").asString()).isEqualTo("pyramid.example");
        assertThat(while30Days.path("removed").path(0).path("why").asString()).isEqualTo("NOT_ILLEGAL");
        JsonNode expired = JSON.readTree(api.get("/api/v1/block-lists/changes?since=2026-07-03T00:00:00Z", token).body());
        assertThat(expired.path("removed").path(0).path("site").asString()).isEqualTo("203.0.113.9");
        assertThat(expired.path("removed").path(0).path("why").asString()).isEqualTo("EXPIRED");
        String investigator = api.outsider(Role.INVESTIGATOR);
        assertThat(post("/api/v1/resources/" + id("casino.example", investigator) + "/decisions?verdict=ILLEGAL&days=10&reason=a%20real%20casino", investigator).statusCode()).isEqualTo(200);
        JsonNode added = JSON.readTree(api.get("/api/v1/block-lists/changes?since=" + expired.path("until").asString(), token).body());
        assertThat(added.path("added")).as("decided right after the last question").hasSize(1);
        JsonNode since = JSON.readTree(api.get("/api/v1/block-lists/changes?since=2026-07-10T00:00:00Z", token).body());
        assertThat(since.path("added").path(0).path("site").asString()).isEqualTo("casino.example");
        assertThat(since.toString()).doesNotContain("secret");
        problem(api.get("/api/v1/block-lists/changes?since=2126-07-10T00:00:00Z", token), 422);
        problem(api.get("/api/v1/block-lists/changes?since=2026-13-45T00:00:00Z", token), 422);
        problem(api.get("/api/v1/block-lists/changes?since=yesterday", token), 400);
        problem(api.get("/api/v1/block-lists/changes?since=yesterday", token), 400);
        problem(api.get("/api/v1/block-lists/changes", token), 400);
    }

    @Test
    @Order(7)
    void decidedSitesAreVisitedAgain() {
        String operator = api.outsider(Role.OPERATOR);
        HttpResponse<String> asked = post("/api/v1/resources/checks?dataset=open&render=true", operator);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(JSON.readTree(asked.body()).path("sites").asInt()).as("casino, and the address whose decision has expired").isEqualTo(2);
        String crawl = JSON.readTree(asked.body()).path("crawl").asString();
        JsonNode card = JSON.readTree(api.get("/api/v1/crawls/" + crawl, operator).body());
        assertThat(card.path("recheck").asBoolean()).isTrue();
        assertThat(new org.ormek.api.crawls.CrawlStore(api.store, java.time.Clock.systemUTC()).order(crawl).render()).isTrue();
        assertThat(card.path("scope").asString()).isEqualTo("PAGE");
        new CheckStore(api.store).note("open", "casino.example", new SiteCheck(Instant.parse("2027-08-01T00:00:00Z"), Liveness.MOVED, 302, "http://casino2.example/", crawl));
        new CheckStore(api.store).note("open", "casino.example", new SiteCheck(Instant.parse("2027-08-02T00:00:00Z"), Liveness.CLOSED, 404, "ANSWERED", crawl));
        String investigator = api.outsider(Role.INVESTIGATOR);
        JsonNode casino = JSON.readTree(api.get("/api/v1/resources/" + id("casino.example", investigator), investigator).body());
        assertThat(casino.path("checks")).hasSize(1);
        assertThat(casino.path("resource").path("lastCheck").path("state").asString()).isEqualTo("CLOSED");
        problem(post("/api/v1/resources/checks?dataset=hidden", operator), 403);
        problem(post("/api/v1/resources/checks?dataset=open", api.outsider(Role.CONSUMER)), 403);
        problem(post("/api/v1/resources/checks?dataset=none-decided", api.token(Role.OPERATOR)), 409);
    }
}
