package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.api.security.Role;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.Scope;

/**
 * Two served homes on real databases, one with a hidden dataset more: whoever may not see it gets the same bytes from both. The
 * hidden dataset was there before the visible ones, grew after them, names the same entities, makes hubs, services and sanctioned
 * of them, and has clusters of its own and over all. {@code -Dtwins.questions=N} asks more, {@code -Dtwins.table=FILE} writes the table.
 */
class LeakTwinsTest {

    private static final long SEED = Long.getLong("twins.seed", 6);
    private static final int QUESTIONS = Integer.getInteger("twins.questions", 80);
    private static final List<String> BROAD = List.of("open-a", "open-b");
    private static final List<String> NARROW = List.of("open-a");

    @TempDir
    static Path folder = Path.of(".");
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static final Map<String, TwinHome> HOMES = new HashMap<>();

    @BeforeAll
    static void fillTwoHomes() throws IOException {
        // As far as this process goes: no question shall fail because there were many before it.
        System.setProperty("ormek.api.burst", "10000000");
        System.setProperty("ormek.api.requests-per-minute", "10000000");
        TwinWorld.write(folder.resolve("a"), SEED, 90, false);
        TwinWorld.write(folder.resolve("b"), SEED + 1, 40, false);
        TwinWorld.write(folder.resolve("hidden-before"), SEED + 2, 400, true);
        TwinWorld.write(folder.resolve("hidden-after"), SEED + 3, 150, true);
        TwinHome with = open("with");
        with.take(folder.resolve("hidden-before"), "hidden");
        visible(with);
        with.take(folder.resolve("hidden-after"), "hidden");
        with.cluster("hidden", "open-a", "open-b");
        with.cluster("hidden");
        with.cluster("hidden", "open-a");
        Files.createDirectories(folder.resolve("without/secrets"));
        for (String key : List.of("cards", "victims")) {
            Files.copy(folder.resolve("with/secrets/" + key + ".key"), folder.resolve("without/secrets/" + key + ".key"));
        }
        visible(open("without"));
    }

    private static void visible(TwinHome home) {
        home.take(folder.resolve("a"), "open-a");
        home.take(folder.resolve("b"), "open-b");
        home.cluster("open-a");
        home.cluster("open-a", "open-b");
    }

    private static TwinHome open(String name) {
        TwinHome home = TwinHome.open(folder.resolve(name));
        OPEN.add(home);
        HOMES.put(name, home);
        return home;
    }

    @AfterAll
    static void close() throws Exception {
        System.clearProperty("ormek.api.burst");
        System.clearProperty("ormek.api.requests-per-minute");
        for (AutoCloseable home : OPEN.reversed()) {
            home.close();
        }
    }

    private static TwinHome with() {
        return java.util.Objects.requireNonNull(HOMES.get("with"));
    }

    private static TwinHome without() {
        return java.util.Objects.requireNonNull(HOMES.get("without"));
    }

    /** How many questions of a kind there were, how many were answered, and of those asked by an insider too, how many got other bytes. */
    private static final class Tally {
        private int asked;
        private int answered;
        private int askedByInsider;
        private int differentForInsider;
    }

    @Test
    void anOutsiderGetsTheSameBytes() throws IOException {
        TwinQuestions questions = new TwinQuestions(SEED, keys(), clusters(), jobs(), hiddenEvidence());
        Map<String, Tally> tallies = new TreeMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            TwinQuestions.Question question = questions.next();
            List<String> datasets = question.narrow() ? NARROW : BROAD;
            String there = ask(with(), question, datasets);
            String here = ask(without(), question, datasets);
            Tally tally = tallies.computeIfAbsent(question.path().replaceAll("\\?.*", "").replaceAll("(entities|clusters|jobs|reidentifications)/(?!report|cluster$|services)[^/]+", "$1/{}"), path -> new Tally());
            tally.asked++;
            tally.answered += there.startsWith("2") ? 1 : 0;
            assertThat(there).as("seed " + SEED + ", question " + i + ": " + question).isEqualTo(here).doesNotStartWith("5").doesNotStartWith("429");
            if (i % 5 == 0) {
                tally.askedByInsider++;
                tally.differentForInsider += ask(with(), question, List.of("*")).equals(ask(without(), question, List.of("*"))) ? 0 : 1;
            }
        }
        // The insider does get other answers, so there was something to leak.
        assertThat(tallies.values().stream().mapToInt(tally -> tally.differentForInsider).sum()).isGreaterThan(QUESTIONS / 5 / 4);
        write(tallies);
    }

    private static void write(Map<String, Tally> tallies) throws IOException {
        String file = System.getProperty("twins.table");
        if (file == null) {
            return;
        }
        StringBuilder table = new StringBuilder("| path | questions | answered 2xx | other bytes for the outsider | asked by an insider too | other bytes for the insider |\n|---|---|---|---|---|---|\n");
        tallies.forEach((path, tally) -> table.append("| `").append(path).append("` | ").append(tally.asked).append(" | ").append(tally.answered).append(" | 0 | ")
                .append(tally.askedByInsider).append(" | ").append(tally.differentForInsider).append(" |\n"));
        Files.writeString(Path.of(file), table);
    }

    private static String ask(TwinHome home, TwinQuestions.Question question, List<String> datasets) {
        HttpRequest.Builder request = home.request(question.path(), home.token(question.role(), datasets)).method(question.method(), HttpRequest.BodyPublishers.noBody());
        if (!question.purpose().isEmpty()) {
            request.header("X-Purpose", question.purpose());
        }
        if (!question.accept().isEmpty()) {
            request.header("Accept", question.accept());
        }
        return TwinAnswer.of(home.send(request));
    }

    @Test
    void whatIsHiddenIsTakenInAsIfItWereNew() throws IOException {
        // The very files of the hidden dataset: by the outsider into his own, once more, and where he may not.
        for (String file : List.of("hidden-before/messages/messages.jsonl", "hidden-after/complaints/complaints.csv", "hidden-after/sites/sites.jsonl", "hidden-before/entities/list.csv",
                "hidden-before/tags/ofac_sanctioned_ETH.txt", "a/messages/messages.jsonl")) {
            for (String dataset : List.of("mine", "mine", "hidden", "nowhere")) {
                String key = file.replace('/', '-') + (dataset.equals("mine") ? "" : dataset);
                List<String> both = new ArrayList<>();
                for (TwinHome home : List.of(with(), without())) {
                    String token = home.token(Role.OPERATOR, List.of("mine"));
                    HttpResponse<byte[]> receipt = home.send(upload(home.request("/api/v1/imports", token), folder.resolve(file), dataset).header("Idempotency-Key", key));
                    home.rest();
                    StringBuilder all = new StringBuilder(TwinAnswer.of(receipt));
                    receipt.headers().firstValue("Location").ifPresent(job -> {
                        for (String path : List.of(job, job + "/issues", job + "/events")) {
                            all.append(TwinAnswer.of(home.send(home.request(path, token))));
                        }
                        assertThat(all.toString()).contains("\"state\":\"DONE\"");
                    });
                    both.add(all + TwinAnswer.of(home.send(home.request("/api/v1/jobs", token))) + TwinAnswer.of(home.send(home.request("/api/v1/statistics", token))));
                }
                assertThat(both.getFirst()).as(file + " into " + dataset).isEqualTo(both.getLast());
                assertThat(both.getFirst()).startsWith(dataset.equals("mine") ? "202" : "403");
            }
        }
        // An order and an end that the outsider may not see are not there for him.
        for (long job : with().jobsOf("hidden")) {
            List<String> both = new ArrayList<>();
            for (TwinHome home : List.of(with(), without())) {
                both.add(TwinAnswer.of(home.send(home.request("/api/v1/jobs/" + job + "/stop", home.token(Role.OPERATOR, List.of("mine"))).POST(HttpRequest.BodyPublishers.noBody()))));
            }
            assertThat(both.getFirst()).isEqualTo(both.getLast()).startsWith("404");
        }
    }

    private static HttpRequest.Builder upload(HttpRequest.Builder request, Path file, String dataset) throws IOException {
        String head = "";
        for (Map.Entry<String, String> field : Map.of("job", String.valueOf(file.getParent().getFileName()), "dataset", dataset).entrySet()) {
            head += "--twin\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n";
        }
        head += "--twin\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=twin").POST(HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head, StandardCharsets.UTF_8), HttpRequest.BodyPublishers.ofFile(file), HttpRequest.BodyPublishers.ofString("\r\n--twin--\r\n")));
    }

    private static List<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        with().home.graph().readEvidence(evidence -> evidence.mentions().forEach(mention -> keys.add(mention.entity().key().toString())), with().home.everything());
        List<String> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new java.util.Random(SEED));
        return shuffled;
    }

    private static List<String> hiddenEvidence() {
        List<String> ids = new ArrayList<>();
        with().home.graph().readEvidence(evidence -> ids.add(evidence.id().hex()), Scope.of(List.of("hidden")));
        return ids;
    }

    private static List<String> clusters() {
        TreeSet<String> ids = new TreeSet<>(List.of("c-0123456789", "services", "x y"));
        for (List<String> datasets : List.of(BROAD, NARROW, List.of("hidden"), List.of("hidden", "open-a"), List.of("hidden", "open-a", "open-b"))) {
            with().home.clusters().listClusters(new ClusterQuestion(null, null, null, 1, 0, 40), Scope.of(datasets)).items().forEach(card -> ids.add(card.id()));
        }
        return ids.stream().map(id -> id.replace(" ", "%20")).toList();
    }

    private static List<Long> jobs() {
        List<Long> jobs = new ArrayList<>(with().jobsOf("hidden"));
        BROAD.forEach(dataset -> jobs.addAll(with().jobsOf(dataset)));
        return jobs;
    }
}
