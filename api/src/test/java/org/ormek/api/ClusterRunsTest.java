package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ormek.api.clusterrun.ClusterRunOrders;
import org.ormek.api.security.Role;
import org.ormek.graph.ClusterRun;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs of cluster detection asked for over HTTP. */
class ClusterRunsTest {

    private static final String PATH = "/api/v1/cluster-runs";
    private static ApiForTests api = ApiForTests.shared();
    private static String insider = "";
    private static String outsider = "";

    @BeforeAll
    static void start() {
        api = ApiForTests.of(Story.openAndHidden());
        insider = api.keys.create("А. Иванов", Role.OPERATOR, List.of("*"), null);
        outsider = api.keys.create("Б. Ахметова", Role.INVESTIGATOR, List.of("open", "nothing-there"), null);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void nothingIsOrdered() {
        new JdbcTemplate(api.store).execute("DELETE FROM cluster_run_order");
        api.clusterRuns.clear();
    }

    private static HttpResponse<String> order(String token, String question) {
        return ApiForTests.send(api.request(PATH + question, token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void oneIsTakenAndFollowedToItsEnd() throws IOException {
        HttpResponse<String> taken = order(outsider, "?seed=7&stability=3");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(taken.body()).contains("\"datasets\":[\"open\"]", "\"seed\":7", "\"stability\":3", "\"state\":\"WAITING\"", "\"outcome\":null");
        String path = taken.headers().firstValue("Location").orElseThrow();
        String id = path.substring(PATH.length() + 1);
        assertThat(api.clusterRuns).containsExactly(id);
        ClusterRunOrders orders = new ClusterRunOrders(api.store, api.clock);
        orders.running(id, "reading evidence");
        assertThat(orders.listUnfinished()).containsExactly(id);
        assertThat(api.get(path, outsider).body()).contains("\"state\":\"RUNNING\"", "\"step\":\"reading evidence\"");
        orders.done(id, new ClusterRun("run-1", "open", List.of("open"), Instant.EPOCH, "1", 7, 4, 5, 3, 1));
        String done = api.get(path, outsider).body();
        assertThat(done).contains("\"state\":\"DONE\"", "\"step\":null", "\"outcome\":{\"run\":\"run-1\",\"evidence\":4,\"entities\":5,\"clusters\":3,\"services\":1}");
        assertThat(orders.listUnfinished()).isEmpty();
        String list = api.get(PATH, insider).body();
        assertThat(list).isEqualTo("[" + done + "]");
        VictimsTest.theExamplesAre(Map.of("orderClusterRun", taken.body(), "clusterRun", done, "clusterRuns", list));
    }

    @Test
    void oneThatFailsSaysWhy() {
        String path = order(insider, "").headers().firstValue("Location").orElseThrow();
        new ClusterRunOrders(api.store, api.clock).failed(path.substring(PATH.length() + 1), "There is no evidence to cluster.");
        assertThat(api.get(path, insider).body()).contains("\"state\":\"FAILED\"", "There is no evidence to cluster.", "\"datasets\":[\"hidden\",\"open\"]");
    }

    @Test
    void onlyViewsThatAreWhollyInSight() {
        String hidden = order(insider, "?view=hidden,open").headers().firstValue("Location").orElseThrow();
        String id = hidden.substring(PATH.length() + 1);
        String nothing = "0".repeat(32);
        assertThat(problem(api.get(hidden, outsider), 404)).isEqualTo(problem(api.get(PATH + "/" + nothing, outsider), 404).replace(nothing, id));
        assertThat(api.get(PATH, outsider).body()).isEqualTo("[]");
        assertThat(problem(order(outsider, "?view=open,hidden"), 403)).isEqualTo(problem(order(outsider, "?view=open,nowhere"), 403).replace("nowhere", "hidden"));
        assertThat(problem(order(outsider, "?view=nothing-there"), 422)).contains("no evidence in the dataset 'nothing-there'").doesNotContain("hidden");
        assertThat(problem(order(insider, "?view=nowhere"), 422)).contains("'nowhere'");
        assertThat(problem(order(insider, "?stability=51"), 400)).contains("stability");
        assertThat(api.clusterRuns).containsExactly(id);
    }

    @Test
    void aRepeatedRequestIsRunOnce() {
        HttpRequest.Builder request = api.request(PATH + "?seed=2", outsider).header("Idempotency-Key", "k1").POST(HttpRequest.BodyPublishers.noBody());
        HttpResponse<String> first = ApiForTests.send(request);
        assertThat(ApiForTests.send(request).body()).isEqualTo(first.body());
        assertThat(api.clusterRuns).hasSize(1);
        assertThat(problem(ApiForTests.send(api.request(PATH + "?seed=3", outsider).header("Idempotency-Key", "k1").POST(HttpRequest.BodyPublishers.noBody())), 422)).contains("another run");
    }

    @Test
    void oneIsStopped() {
        ClusterRunOrders orders = new ClusterRunOrders(api.store, api.clock);
        String waiting = order(outsider, "?seed=1").headers().firstValue("Location").orElseThrow();
        assertThat(post(waiting + "/stop", outsider).body()).contains("\"state\":\"STOPPED\"", "\"stoppedBy\":\"Б. Ахметова");
        assertThat(problem(post(waiting + "/stop", outsider), 409)).contains("has ended");
        String running = order(outsider, "?seed=2").headers().firstValue("Location").orElseThrow();
        String id = running.substring(PATH.length() + 1);
        orders.running(id, "reading evidence");
        assertThat(orders.isStopAsked(id)).isFalse();
        assertThat(post(running + "/stop", insider).body()).contains("\"state\":\"RUNNING\"", "\"stoppedBy\":\"А. Иванов");
        assertThat(orders.isStopAsked(id)).isTrue();
        orders.stopped(id);
        assertThat(api.get(running + "/events", outsider).body()).contains("event:run", "\"state\":\"STOPPED\"");
        assertThat(orders.listUnfinished()).isEmpty();
        String hidden = order(insider, "?view=hidden").headers().firstValue("Location").orElseThrow();
        problem(post(hidden + "/stop", outsider), 404);
        problem(api.get(hidden + "/events", outsider), 404);
    }

    private static HttpResponse<String> post(String path, String token) {
        return ApiForTests.send(api.request(path, token).POST(HttpRequest.BodyPublishers.noBody()));
    }
}
