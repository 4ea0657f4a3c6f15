package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerSettings;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user types them, on a real Neo4j in a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {

    @TempDir
    static Path folder = Path.of(".");
    private static Path home = Path.of(".");
    private static EmbeddedServer server;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void startTheGraphOnce() {
        home = folder.resolve("home");
        server = EmbeddedServer.start(home, ServerSettings.defaults());
    }

    @AfterAll
    static void stopTheGraph() {
        server.close();
    }

    private record Run(int code, String out, String err) {
    }

    private static Run ormek(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int code = OrmekCommand.run(arguments);
            return new Run(code, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static JsonNode stats() {
        Run run = ormek("stats", "--format", "json", "--home", home.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    @Order(1)
    void theDemoFillsTheGraphAndRunningItAgainAddsNothing() {
        Run first = ormek("demo", "--no-serve", "--home", home.toString());
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("Accounts balance");
        JsonNode before = stats();
        assertThat(before.path("evidence").path("COMPLAINT").asInt()).isGreaterThan(400);
        assertThat(before.path("entities").path("phone").asInt()).isGreaterThan(100);
        String hash = ormek("verify", "--hash", "--home", home.toString()).out();
        Run second = ormek("demo", "--no-serve", "--home", home.toString());
        assertThat(second.err()).contains("Together: new 0,");
        assertThat(stats()).isEqualTo(before);
        assertThat(ormek("verify", "--hash", "--home", home.toString()).out()).isEqualTo(hash);
    }

    @Test
    @Order(2)
    void aReportQuotesItsEvidenceInThreeLanguagesAndFormats() throws IOException {
        Path list = Files.writeString(folder.resolve("calls.csv"), "id,text\n1,Звонили с номера 8 (701) 614-69-58 и просили перевод на bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4\n"
                + "2,<script>alert(1)</script> тот же номер +7 701 614 69 58\n");
        assertThat(ormek("ingest", "messages", list.toString(), "--dataset", "case-1", "--home", home.toString()).code()).isZero();
        Run json = ormek("report", "8 701 614 69 58", "--home", home.toString());
        assertThat(json.code()).as(json.err()).isZero();
        JsonNode report = JSON.readTree(json.out());
        assertThat(report.path("subject").path("key").asString()).isEqualTo("phone:+77016146958");
        assertThat(json.out()).contains("8 (701) 614-69-58", "wallet:btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "common control rather than coincidence");
        String html = ormek("report", "phone:+77016146958", "--format", "html", "--lang", "kk", "--home", home.toString()).out();
        assertThat(html).contains("тексеруге себеп, үкім емес").doesNotContain("<script>alert");
        Path pdf = folder.resolve("report.pdf");
        assertThat(ormek("report", "phone:+77016146958", "--format", "pdf", "--lang", "kk", "--out", pdf.toString(), "--home", home.toString()).code()).isZero();
        assertThat(Files.size(pdf)).isGreaterThan(10_000);
        assertThat(ormek("report", "phone:+79990000000", "--home", home.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("Nothing is known");
        });
    }

    @Test
    @Order(2)
    void clustersAreFoundKeptAndFollowed() {
        assertThat(ormek("clusters", "--home", home.toString()).err()).contains("Run './ormek cluster' first");
        Run first = ormek("cluster", "--datasets", "demo", "--stability", "2", "--home", home.toString());
        assertThat(first.code()).as(first.err()).isZero();
        String before = ormek("clusters", "--limit", "500", "--home", home.toString()).out();
        assertThat(before.lines().count()).isGreaterThan(8);
        assertThat(before).contains("CALL_CENTRE", "SITE_FARM", "BIRTH");
        String id = before.substring(0, before.indexOf(' '));
        Run members = ormek("clusters", id, "--home", home.toString());
        String entity = members.out().lines().filter(line -> line.contains("phone:")).findFirst().orElseThrow().replaceAll(".*phone:(\\S+).*", "$1");
        assertThat(members.out()).contains("stability");
        assertThat(ormek("clusters", entity, "--home", home.toString()).out()).startsWith(id);
        assertThat(ormek("clusters", "--services", "--home", home.toString()).out()).contains("LIST");
        ormek("cluster", "--datasets", "demo", "--stability", "0", "--home", home.toString());
        String after = ormek("clusters", "--limit", "500", "--home", home.toString()).out();
        assertThat(after).doesNotContain("BIRTH");
        assertThat(after.lines().map(line -> line.substring(0, line.indexOf(' '))).sorted().toList())
                .isEqualTo(before.lines().map(line -> line.substring(0, line.indexOf(' '))).sorted().toList());
        assertThat(ormek("cluster", "--datasets", "nothing", "--home", home.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("There is no dataset [nothing]");
        });
    }

    /** Two clusters, far from each other in the list, that nothing but a judgement joins, in this run and the next, until it is withdrawn. */
    @Test
    @Order(3)
    void judgementsWinSurviveRunsAndAreExplained() {
        clusterDemo();
        List<String> ids = ormek("clusters", "--limit", "60", "--home", home.toString()).out().lines().filter(line -> line.startsWith("c-")).map(line -> line.substring(0, line.indexOf(' '))).toList();
        String a = membersOf(ids.getFirst()).getFirst();
        String b = membersOf(ids.getLast()).getFirst();
        assertThat(ormek("judge", a, b, "must-link", "--reason", "why", "--home", home.toString()).err()).contains("5 to 500 characters");
        Run judged = ormek("judge", a, b, "must-link", "--reason", "one hand, case 14", "--datasets", "demo", "--home", home.toString());
        assertThat(judged.code()).as(judged.err()).isZero();
        assertThat(ormek("judge", b, a, "cannot-link", "--reason", "two hands, case 14", "--datasets", "demo", "--home", home.toString()).err()).contains("stands against it", "one hand, case 14");
        assertThat(ormek("judge", a, "phone:+79990000000", "must-link", "--reason", "two hands, case 14", "--home", home.toString()).err()).contains("Nothing is known of");
        assertThat(ormek("judge", a, "must-link", "--reason", "two hands, case 14", "--home", home.toString()).err()).contains("is about two entities");
        for (int run = 0; run < 2; run++) {
            assertThat(clusterDemo().err()).contains("1 judgements are obeyed");
            assertThat(clusterOf(a)).isEqualTo(clusterOf(b));
        }
        // One of the two is on the other side of the judgement than the centre.
        String explained = List.of(a, b).stream().map(key -> ormek("clusters", clusterOf(a), "--explain", key, "--home", home.toString()).out()).filter(text -> text.contains("JUDGEMENT")).findFirst().orElseThrow();
        assertThat(explained).contains("A step of the way below is an analyst's judgement", "centre: ", "would first fall in two", "directly with the centre", " bits");
        String id = judged.out().strip();
        assertThat(ormek("judgements", "--home", home.toString()).out()).contains(id, "must-link", "one hand, case 14");
        assertThat(ormek("judgements", "--withdraw", id, "--home", home.toString()).err()).contains("--reason");
        assertThat(ormek("judgements", "--withdraw", id, "--reason", "a mistake of mine", "--home", home.toString()).code()).isZero();
        assertThat(ormek("judgements", "--home", home.toString()).out()).isEmpty();
        assertThat(ormek("judgements", "--history", "--home", home.toString()).out()).contains("withdrawn by", "a mistake of mine");
        clusterDemo();
        assertThat(clusterOf(a)).isNotEqualTo(clusterOf(b));
    }

    private static Run clusterDemo() {
        Run run = ormek("cluster", "--datasets", "demo", "--stability", "0", "--home", home.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static String clusterOf(String key) {
        String out = ormek("clusters", key, "--home", home.toString()).out();
        return out.substring(0, out.indexOf(' '));
    }

    /** Keys of all members, without those that hold a blank. */
    private static List<String> membersOf(String id) {
        return ormek("clusters", id, "--home", home.toString()).out().lines().skip(1).map(line -> line.strip().split("\\s+")).filter(words -> words.length > 2 && words[1].matches("[a-z]+:.+"))
                .map(words -> words[1]).toList();
    }

    @Test
    @Order(3)
    void wrongUsageSaysWhatToDo() throws IOException {
        assertThat(ormek("ingest", "nonsense", folder.toString(), "--home", home.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("complaints, entities, sites, captures, tags, messages");
        });
        assertThat(ormek("ingest", "sites", folder.resolve("missing.jsonl").toString(), "--home", home.toString()).code()).isEqualTo(3);
        Path half = Files.writeString(folder.resolve("half.jsonl"), "{\"text\":\"+7 701 614 69 58\"}\n{\"text\":\"+7 701\n");
        Run strict = ormek("ingest", "messages", half.toString(), "--strict", "--dataset", "case-1", "--home", home.toString());
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err()).contains("MalformedJson", "line 2, byte 28");
    }

    /** The files are made by the tests of the document reader, whose libraries are on no other class path. */
    @Test
    @Order(3)
    void hostileDocumentsAreSetAsideWithAReasonAndTheGoodOneIsImported() throws IOException, InterruptedException {
        Path hostile = Files.createDirectories(folder.resolve("hostile"));
        Path reader = Path.of(System.getProperty("ormek.dist", ".")).resolve("document-reader").resolve("target");
        Process maker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                reader.resolve("test-classes") + ":" + reader.resolve("lib") + "/*", "org.ormek.documents.HostileFolder", hostile.toString(),
                "pdf", "docx", "eml", "html", "rtf", "png").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, String> verdicts = new LinkedHashMap<>();
        // Libraries may print lines of their own.
        maker.inputReader(StandardCharsets.UTF_8).lines().filter(line -> line.indexOf('\t') > 0).forEach(line -> verdicts.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        assertThat(maker.waitFor()).isZero();
        assertThat(verdicts).hasSizeGreaterThan(12);
        Run run = ormek("ingest", "complaints", hostile.toString(), "--dataset", "hostile", "--home", home.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("left out 1 files", "left-out.svgz");
        try (Home opened = Home.open(home)) {
            Ledger ledger = opened.imports().ledger();
            Map<String, ImportEntry> imports = ledger.listAll().stream().filter(entry -> entry.dataset().equals("hostile"))
                    .collect(Collectors.toMap(ImportEntry::sourceName, entry -> entry));
            verdicts.forEach((name, right) -> {
                ImportEntry entry = imports.get(name);
                List<String> noted = ledger.issues(entry.id(), 0, 10).stream().map(issue -> issue.reason() + ": " + issue.message()).toList();
                if (entry.counts().quarantined() == 1) {
                    assertThat(noted).as(name).singleElement().asString().matches("UnreadableDocument: [A-Z_]+: .{10,}");
                } else {
                    assertThat(entry.counts().written()).as(name).isOne();
                    assertThat(right).as("%s: %s", name, noted).containsAnyOf("OK", "TRUNCATED");
                    assertThat(right.contains("OK") || noted.toString().contains("DocumentTruncated")).as("%s: %s", name, noted).isTrue();
                }
            });
            assertThat(imports.get("good.docx").counts().written()).isOne();
        }
        assertThat(ormek("search", "8 701 555 12 34", "--home", home.toString()).out()).contains("+77015551234");
        assertThat(ormek("verify", "--home", home.toString())).satisfies(checked -> assertThat(checked.code()).as(checked.err()).isZero());
    }

    /** The whole way: made-up inputs, imported, clustered, and measured against what was planted. */
    @Test
    @Order(4)
    void clustersOfMadeUpInputsAreMeasuredAgainstThePlantedTruth() throws IOException {
        Path world = folder.resolve("world");
        assertThat(ormek("simulate", "--level", "1", "--seed", "5", "--networks", "6", "--out", world.toString()).code()).isZero();
        Run taken = ormek("ingest", "all", world.toString(), "--dataset", "sim", "--home", home.toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        Path truth = world.resolve("truth/truth.jsonl");
        ormek("cluster", "--datasets", "demo", "--stability", "0", "--home", home.toString());
        assertThat(ormek("evaluate", "--truth", truth.toString(), "--home", home.toString()).err()).contains("No entity of ", "Give the truth of the very inputs");
        assertThat(ormek("cluster", "--datasets", "sim", "--stability", "0", "--home", home.toString()).code()).isZero();
        Run json = ormek("evaluate", "--truth", truth.toString(), "--format", "json", "--home", home.toString());
        assertThat(json.code()).as(json.err()).isZero();
        JsonNode scores = JSON.readTree(json.out());
        List<String> keys = List.of("b3Precision", "b3Recall", "b3F1", "pairwisePrecision", "pairwiseRecall", "pairwiseF1", "adjustedRand", "benignContamination", "overMerges", "discoveryAtK");
        assertThat(scores.propertyNames()).containsAll(keys).contains("baselines", "oracle");
        assertThat(scores.path("baselines").propertyNames()).containsExactly("connectedComponents", "leidenUnweighted", "leidenIdf");
        scores.path("baselines").forEach(baseline -> {
            assertThat(baseline.propertyNames()).containsExactlyElementsOf(keys);
            assertThat(baseline.path("pairwiseF1").asDouble()).isLessThan(scores.path("pairwiseF1").asDouble());
        });
        assertThat(scores.path("b3Precision").asDouble()).isGreaterThan(.8);
        assertThat(scores.path("b3Recall").asDouble()).isBetween(.5, scores.path("oracle").path("b3Recall").asDouble() + .02);
        assertThat(scores.path("discoveryAtK").path("10").asDouble()).isGreaterThan(.5);
        assertThat(ormek("evaluate", "--truth", truth.toString(), "--home", home.toString()).out()).contains("these clusters", "connected components", "a perfect method");
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), Files.readAllLines(truth).getFirst() + "\n{\"entity\":\"phone\"}\n");
        assertThat(ormek("evaluate", "--truth", broken.toString(), "--home", home.toString()).err()).contains("Line 2 of ", "does not say who owns an entity");
        assertThat(ormek("evaluate", "--truth", folder.resolve("missing.jsonl").toString(), "--home", home.toString()).err()).contains("cannot be read");
    }

    @Test
    @Order(5)
    void theServerAnswersKeysOnlyAndAnOutsiderSeesNothingOfAHiddenDataset() throws IOException, InterruptedException {
        String outsider = ormek("keys", "--create", "bank", "--role", "INVESTIGATOR", "--datasets", "demo", "--home", home.toString()).out().strip();
        try (Home opened = Home.open(home); WebServer web = WebServer.start(opened, 0)) {
            String url = web.url();
            assertThat(get(url + "/api/v1/statistics", "none", "").statusCode()).isEqualTo(401);
            assertThat(get(url + "/actuator/health", "none", "").statusCode()).isEqualTo(200);
            assertThat(Files.getPosixFilePermissions(home.resolve("admin.key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String admin = Files.readString(home.resolve("admin.key")).strip();
            String search = url + "/api/v1/search?q=8%20701%20614%2069%2058";
            assertThat(get(search, admin, "").statusCode()).isEqualTo(400);
            assertThat(get(search, admin, "case 14").body()).contains("phone:+77016146958");
            assertThat(get(search, outsider, "case 14").body()).doesNotContain("phone:+77016146958");
            HttpResponse<String> hidden = get(url + "/api/v1/entities/phone:+77016146958/report", outsider, "case 14");
            HttpResponse<String> unknown = get(url + "/api/v1/entities/phone:+77016146950/report", outsider, "case 14");
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body().replace("146958", "146950")).isEqualTo(unknown.body());
            assertThat(get(url + "/api/v1/statistics", outsider, "case 14").body()).doesNotContain("case-1");
            assertThat(get(url + "/api/v1/jobs", outsider, "case 14").statusCode()).isEqualTo(403);
            assertThat(get(url + "/api/v1/entities/phone:+77016146958/report?format=xml", admin, "case 14").body()).contains("json, html or pdf");
            assertThat(get(url + "/v3/api-docs", admin, "").body()).contains("/api/v1/imports", "/api/v1/jobs/{id}/events", "/api/v1/statistics");
        }
        assertThat(ormek("verify", "--home", home.toString())).satisfies(run -> assertThat(run.code()).as(run.err()).isZero());
    }

    /** Also the one that a server left running when it died. */
    @Test
    @Order(5)
    void clustersAreDetectedOverHttpForThoseWhoSeeTheWholeView() throws IOException, InterruptedException {
        String left = "0f343b0931126a20f133d67c2b018a3b";
        sql("INSERT INTO cluster_run_order (id, datasets, seed, stability, state, step, who, asked_at) VALUES ('" + left + "', 'demo', 1, 0, 'RUNNING', 'reading evidence', 'one who died', CURRENT_TIMESTAMP)");
        String outsider = ormek("keys", "--create", "bank", "--role", "INVESTIGATOR", "--datasets", "demo", "--home", home.toString()).out().strip();
        try (Home opened = Home.open(home); WebServer web = WebServer.start(opened, 0)) {
            String runs = web.url() + "/api/v1/cluster-runs";
            String admin = Files.readString(home.resolve("admin.key")).strip();
            HttpResponse<String> mine = post(runs + "?stability=0&seed=3", outsider);
            HttpResponse<String> wide = post(runs + "?stability=0&view=demo,case-1", admin);
            assertThat(mine.statusCode()).as(mine.body()).isEqualTo(202);
            assertThat(ended(runs + "/" + left, outsider)).contains("\"state\":\"DONE\"", "one who died");
            assertThat(ended(web.url() + mine.headers().firstValue("Location").orElseThrow(), outsider)).contains("\"state\":\"DONE\"");
            String done = ended(web.url() + wide.headers().firstValue("Location").orElseThrow(), admin);
            assertThat(done).contains("\"state\":\"DONE\"", "\"datasets\":[\"case-1\",\"demo\"]");
            assertThat(get(web.url() + wide.headers().firstValue("Location").orElseThrow(), outsider, "").statusCode()).isEqualTo(404);
            assertThat(get(web.url() + "/api/v1/clusters", admin, "").body()).contains(JSON.readTree(done).path("outcome").path("run").asString());
            assertThat(get(web.url() + "/api/v1/clusters", outsider, "").body()).contains("\"datasets\":[\"demo\"]").doesNotContain("case-1");
            String shown = get(web.url() + "/api/v1/clusters", admin, "").body();
            String long50 = web.url() + post(runs + "?stability=50", admin).headers().firstValue("Location").orElseThrow();
            String next = web.url() + post(runs + "?stability=50&seed=2", admin).headers().firstValue("Location").orElseThrow();
            assertThat(post(next + "/stop", admin).statusCode()).isEqualTo(202);
            assertThat(post(long50 + "/stop", admin).statusCode()).isEqualTo(202);
            assertThat(ended(next, admin)).contains("\"state\":\"STOPPED\"", "\"outcome\":null");
            assertThat(ended(long50, admin)).contains("\"state\":\"STOPPED\"", "\"outcome\":null");
            assertThat(get(web.url() + "/api/v1/clusters", admin, "").body()).isEqualTo(shown);
        }
    }

    private static HttpResponse<String> post(String url, String key) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + key).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The run once it waits and runs no more. */
    private static String ended(String url, String key) throws IOException, InterruptedException {
        String body = get(url, key, "").body();
        for (int i = 0; i < 1_200 && (body.contains("WAITING") || body.contains("RUNNING")); i++) {
            Thread.sleep(100);
            body = get(url, key, "").body();
        }
        return body;
    }

    /** Row by row in the audit module, with a thousand seeds; here that the command says so, and that a copy elsewhere counts. */
    @Test
    @Order(6)
    void aChangedPurposeLogIsFound() throws IOException {
        Path copy = Files.copy(home.resolve("audit.checkpoint"), folder.resolve("copy-elsewhere"));
        List<String> changes = List.of("UPDATE audit_log SET purpose = 'case 15' WHERE number = 2", "DELETE FROM audit_log WHERE number = 2",
                "INSERT INTO audit_log SELECT number + 1000000, at_time, who, purpose, action, objects, datasets, previous, hash FROM audit_log WHERE number = 2",
                "UPDATE audit_log SET number = CASE number WHEN 1 THEN -2 ELSE -1 END WHERE number IN (1, 2); UPDATE audit_log SET number = -number WHERE number < 0",
                "DELETE FROM audit_log WHERE number = (SELECT max(number) FROM audit_log)");
        for (String change : changes) {
            sql("DROP TABLE IF EXISTS audit_before; CREATE TABLE audit_before AS SELECT * FROM audit_log; " + change);
            // The whole of verify reads all sources again, so the log is asked alone.
            try (Home opened = Home.open(home)) {
                assertThat(opened.auditLog().verify()).as(change).isPresent();
                assertThat(opened.auditLog().verify(copy)).as(change).isPresent();
            }
            if (change.equals(changes.getLast())) {
                assertThat(ormek("verify", "--home", home.toString())).satisfies(run -> {
                    assertThat(run.code()).isEqualTo(3);
                    assertThat(run.err()).contains("The audit log does not hold: row ");
                });
            }
            sql("DELETE FROM audit_log; INSERT INTO audit_log SELECT * FROM audit_before; DROP TABLE audit_before");
        }
        assertThat(ormek("verify", "--audit-checkpoints", copy.toString(), "--home", home.toString()).code()).isZero();
        // Who has all rights here may cut the file as well; the copy tells.
        List<String> lines = Files.readAllLines(copy);
        Files.write(home.resolve("audit.checkpoint"), lines.subList(0, lines.size() - 1));
        sql("DELETE FROM audit_log WHERE number = (SELECT max(number) FROM audit_log)");
        assertThat(ormek("verify", "--home", home.toString()).code()).isZero();
        assertThat(ormek("verify", "--audit-checkpoints", copy.toString(), "--home", home.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("were cut off at the end");
        });
    }

    private static void sql(String statements) {
        try (Store store = new Store(home)) {
            for (String statement : statements.split("; ")) {
                new JdbcTemplate(store.source()).execute(statement);
            }
        }
    }

    @Test
    @Order(7)
    void aChangedArchiveIsFound() throws IOException {
        try (var files = Files.walk(home.resolve("archive"))) {
            Path some = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(some, "changed");
        }
        assertThat(ormek("verify", "--home", home.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("has other bytes than its name says");
        });
    }

    private static HttpResponse<String> get(String url, String key, String purpose) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + key);
            return client.send((purpose.isEmpty() ? request : request.header("X-Purpose", purpose)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
