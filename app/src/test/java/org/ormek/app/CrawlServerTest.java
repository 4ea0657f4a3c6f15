package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.crawl.capture.EvidenceCheck;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.simulation.farm.FarmServer;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an order over HTTP to a decided site on a block list, over a restart of the server in the middle of the crawl. */
@Timeout(300)
class CrawlServerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder = Path.of(".");
    private String url = "";
    private String key = "";

    @Test
    void anOrderedCrawlEndsInTheQueue() throws Exception {
        SiteFarm farm = SiteFarm.make(23, 3, 4, 8, ".kz");
        try (FarmServer sites = new FarmServer(farm); Home home = Home.open(folder.resolve("home"))) {
            TestNetwork own = new TestNetwork(List.of("127.0.0.1/32"), List.of(sites.port()), ".kz", "127.0.0.1");
            // The pause makes a crawl of three pages a host last longer than the start of a server takes on a busy machine.
            UnaryOperator<CrawlSettings> network = settings -> settings.onTestNetwork(own).withDelays(3_000, 0);
            String id;
            try (WebServer server = WebServer.start(home, 0, Clock.systemUTC(), network)) {
                ask(server, home);
                String seeds = farm.sites().stream().map(site -> site.host() + ":" + sites.port()).collect(Collectors.joining("\n")) + "\nno seed at all";
                JsonNode card = post("/api/v1/crawls", "seeds=" + URLEncoder.encode(seeds, StandardCharsets.UTF_8), 202);
                id = card.path("id").asString();
                await(id, "RUNNING");
                JsonNode second = post("/api/v1/crawls", "seeds=" + farm.sites().getFirst().host(), 202);
                assertThat(second.path("state").asString()).isEqualTo("WAITING");
                assertThat(post("/api/v1/crawls/" + second.path("id").asString() + "/stop", "", 202).path("state").asString()).isEqualTo("STOPPED");
            }
            try (WebServer server = WebServer.start(home, 0, Clock.systemUTC(), network)) {
                ask(server, home);
                await(id, "RUNNING");
                post("/api/v1/crawls/" + id + "/stop", "", 202);
                await(id, "STOPPED");
                assertThat(get("/api/v1/crawls/" + id + "/report").path("ended").asString()).isEqualTo("STOPPED");
                post("/api/v1/crawls/" + id + "/resume", "", 202);
                String events = send(request("/api/v1/crawls/" + id + "/events")).body();
                assertThat(events).contains("event:crawl", "\"state\":\"DONE\"");
                JsonNode report = get("/api/v1/crawls/" + id + "/report");
                String head = report.path("manifestHead").asString();
                assertThat(head).matches("[0-9a-f]{64}");
                assertThat(get("/api/v1/crawls/" + id).path("message").asString()).contains(head);
                assertThat(report.path("seedIssues").path(0).path("line").asInt()).isEqualTo(farm.sites().size() + 1);
                assertThat(EvidenceCheck.check(home.path().resolve("crawls").resolve(id).resolve("run"), Optional.empty()).faults()).isEmpty();
                JsonNode done = get("/api/v1/crawls/" + id);
                assertThat(done.path("progress").path("pages").asInt()).isEqualTo(farm.sites().stream().mapToInt(site -> site.pages().size()).sum());
                for (JsonNode job : done.path("jobs")) {
                    assertThat(send(request("/api/v1/jobs/" + job.asLong() + "/events")).body()).contains("\"state\":\"DONE\"");
                }
                String decided = decide(farm);
                visitAgain(decided, farm);
                assertThat(home.verification().run().faults()).isEmpty();
                for (JsonNode job : done.path("jobs")) {
                    post("/api/v1/jobs/" + job.asLong() + "/roll-back", "", 202);
                    assertThat(send(request("/api/v1/jobs/" + job.asLong() + "/events")).body()).contains("ROLLED_BACK");
                }
                assertThat(get("/api/v1/resources?status=OPEN").path("total").asInt()).isZero();
            }
        }
    }

    /** The decided site is asked for again, and found alive; its clones are its mirrors. */
    private void visitAgain(String id, SiteFarm farm) throws Exception {
        JsonNode asked = post("/api/v1/resources/checks", "", 202);
        assertThat(asked.path("sites").asInt()).isEqualTo(1);
        assertThat(send(request("/api/v1/crawls/" + asked.path("crawl").asString() + "/events")).body()).contains("\"state\":\"DONE\"");
        JsonNode reviewed = get("/api/v1/resources/" + id);
        assertThat(reviewed.path("checks")).hasSize(1);
        assertThat(reviewed.path("resource").path("lastCheck").path("state").asString()).isEqualTo("ALIVE");
        assertThat(reviewed.path("checks").path(0).path("status").asInt()).isEqualTo(200);
        String site = reviewed.path("resource").path("site").asString();
        String group = farm.sites().stream().filter(one -> one.host().equals(site)).findFirst().orElseThrow().group();
        TreeSet<String> clones = farm.sites().stream().filter(one -> one.group().equals(group)).map(FarmSite::host).filter(host -> !host.equals(site)).collect(Collectors.toCollection(TreeSet::new));
        // Kits share some sentences, so a short page of another kit may stand there too.
        assertThat(new TreeSet<>(reviewed.path("mirrors").path("items").findValuesAsString("site"))).containsAnyElementsOf(clones);
        for (JsonNode job : get("/api/v1/crawls/" + asked.path("crawl").asString()).path("jobs")) {
            assertThat(send(request("/api/v1/jobs/" + job.asLong() + "/events")).body()).contains("\"state\":\"DONE\"");
            post("/api/v1/jobs/" + job.asLong() + "/roll-back", "", 202);
            assertThat(send(request("/api/v1/jobs/" + job.asLong() + "/events")).body()).contains("ROLLED_BACK");
        }
    }

    /** The queue holds the clones and nobody else; one of them is decided, whose number is given. */
    private String decide(SiteFarm farm) throws Exception {
        TreeSet<String> queue = new TreeSet<>();
        JsonNode list = get("/api/v1/resources?status=OPEN&limit=200");
        list.path("items").forEach(card -> queue.add(card.path("site").asString()));
        assertThat(queue).isEqualTo(farm.sites().stream().filter(site -> !site.group().isEmpty()).map(FarmSite::host).collect(Collectors.toCollection(TreeSet::new)));
        JsonNode first = withMirrors(list.path("items"));
        assertThat(first.path("signs").path(0).path("quote").asString()).isNotBlank();
        post("/api/v1/resources/" + first.path("id").asString() + "/decisions", "verdict=ILLEGAL&reason=guaranteed+return", 200);
        assertThat(send(request("/api/v1/block-lists/hosts")).body().lines().filter(line -> line.startsWith("0.0.0.0"))).containsExactly("0.0.0.0 " + first.path("site").asString());
        return first.path("id").asString();
    }

    /** Clones speak one of three languages each, so not each of them has another with its text. */
    private JsonNode withMirrors(JsonNode cards) throws Exception {
        for (JsonNode card : cards) {
            if (get("/api/v1/resources/" + card.path("id").asString()).path("mirrors").path("total").asInt() > 0) {
                return card;
            }
        }
        throw new AssertionError("No site of the queue has a mirror");
    }

    private void ask(WebServer server, Home home) throws IOException {
        url = server.url();
        key = Files.readString(home.path().resolve("admin.key")).strip();
    }

    private void await(String id, String state) throws Exception {
        String now = "";
        for (int i = 0; i < 300 && !now.equals(state); i++) {
            Thread.sleep(100);
            now = get("/api/v1/crawls/" + id).path("state").asString();
        }
        assertThat(now).isEqualTo(state);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key).header("X-Purpose", "test of crawls");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode post(String path, String form, int status) throws Exception {
        HttpResponse<String> answer = send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
