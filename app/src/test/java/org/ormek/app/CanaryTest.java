package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.security.Role;
import org.ormek.graph.Scope;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerSettings;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.Evidence;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Planted victims go in by every job and come out nowhere: not in answers to any role, exports, what commands print, logs, metrics,
 * errors, the relational store, the graph or the files of both. The archive keeps sources as received, for their owner only, and is the
 * one place left out, beside the re-identification that two persons agree to, which must find them again.
 * {@code -Dcanaries=N} plants another number.
 */
class CanaryTest {

    private static final int VICTIMS = Integer.getInteger("canaries", 500);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder = Path.of(".");
    private final CanaryScan scan = new CanaryScan(VICTIMS);
    private int outputs;

    @Test
    void noVictimComesOutOfAnythingButTheReidentification() throws Exception {
        Path in = folder.resolve("in");
        Path home = folder.resolve("home");
        CanaryFiles.write(in, VICTIMS);
        theScanFindsWhatIsThere(in);
        System.setProperty("ormek.api.burst", "10000000");
        try (EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.defaults())) {
            assertThat(server.address().uri()).isNotBlank();
            commands(in, home);
            interfaces(in, home);
            try (Store store = new Store(home)) {
                new JdbcTemplate(store.source()).queryForList("SCRIPT", String.class).forEach(line -> scan.text("relational store", line));
            }
        } finally {
            System.clearProperty("ormek.api.burst");
        }
        scan.folder(home, List.of(home.resolve("archive"), home.resolve("secrets")));
        System.out.printf("%d victims, %,d outputs, %,d characters searched%n", VICTIMS, outputs, scan.searched());
        assertThat(scan.leaks.stream().limit(30)).isEmpty();
        assertThat(Files.getPosixFilePermissions(home.resolve("archive")).toString()).doesNotContain("GROUP", "OTHERS");
    }

    /** A scan that finds nothing anywhere would prove nothing: in the inputs it finds every victim. */
    private static void theScanFindsWhatIsThere(Path in) throws IOException {
        for (int i = 0; i < VICTIMS; i += 37) {
            CanaryScan one = new CanaryScan(VICTIMS);
            CanaryVictim victim = CanaryVictim.of(i);
            one.text("name", victim.last());
            one.text("phone", "8 (" + victim.phone().substring(0, 3) + ") " + victim.phone().substring(3));
            one.text("card", victim.card());
            one.text("iin", victim.iin());
            one.text("account", victim.iban());
            assertThat(one.leaks).extracting(leak -> leak.substring(0, leak.indexOf(':'))).contains("name", "phone", "card", "iin", "account");
        }
        CanaryScan all = new CanaryScan(VICTIMS);
        all.folder(in, List.of());
        assertThat(all.leaks.size()).isGreaterThan(VICTIMS);
    }

    private void command(int code, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int ended;
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            ended = OrmekCommand.run(arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String printed = bytes.toString(StandardCharsets.UTF_8);
        outputs++;
        scan.text(String.join(" ", arguments), printed);
        assertThat(ended).as(String.join(" ", arguments) + "\n" + printed).isEqualTo(code);
    }

    private void commands(Path in, Path home) throws IOException {
        String dir = home.toString();
        for (ImportJob job : List.of(ImportJob.COMPLAINTS, ImportJob.MESSAGES, ImportJob.SITES, ImportJob.ENTITIES)) {
            command(0, "ingest", job.word(), in.resolve(job.word()).toString(), "--dataset", "case", "--home", dir);
        }
        command(0, "cluster", "--stability", "0", "--home", dir);
        command(0, "clusters", "--home", dir);
        command(0, "clusters", "--services", "--home", dir);
        command(0, "stats", "--home", dir);
        command(0, "jobs", "--home", dir);
        command(0, "search", "7701", "--home", dir);
        command(0, "verify", "--home", dir);
        Path dump = folder.resolve("dump.txt");
        command(0, "verify", "--dump", dump.toString(), "--home", dir);
        scan.file(dump);
        for (String format : List.of("json", "html")) {
            command(0, "report", "+77011000003", "--format", format, "--lang", "ru", "--home", dir);
        }
        List<Long> imports;
        try (Store store = new Store(home)) {
            imports = new org.ormek.ingest.ledger.Ledger(store.source()).listAll().stream().map(org.ormek.ingest.ledger.ImportEntry::id).toList();
        }
        for (long id : imports) {
            command(0, "jobs", "--issues", String.valueOf(id), "--home", dir);
        }
    }

    private void interfaces(Path in, Path path) throws Exception {
        PrintStream err = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (Home home = Home.open(path); WebServer web = WebServer.start(home, 0)) {
            ApiKeys keys = new ApiKeys(home.store().source());
            Scope scope = home.everything();
            List<Evidence> evidence = new ArrayList<>();
            home.graph().readEvidence(evidence::add, scope);
            evidence.forEach(one -> scan.text("evidence in the graph", one.toString()));
            assertThat(evidence.stream().filter(one -> one.subject() != null).count()).as("pieces with a pseudonym").isGreaterThan(VICTIMS * 8L / 10);
            upload(web, keys.create("Загрузка", Role.OPERATOR, List.of("case-2"), null), in.resolve("complaints/complaints.csv"));
            upload(web, keys.create("Загрузка", Role.OPERATOR, List.of("case-2"), null), in.resolve("complaints/broken.csv"));
            for (Role role : Role.values()) {
                String token = keys.create("Лицо " + role, role, List.of("*"), null);
                for (String question : questions(home, evidence)) {
                    ask(web, token, question, role);
                }
            }
            reidentify(web, keys, evidence.stream().filter(one -> one.subject() != null && one.provenance().sourceName().equals("complaints.csv")).findFirst().orElseThrow());
        } finally {
            System.setErr(err);
            scan.text("log", log.toString(StandardCharsets.UTF_8));
        }
    }

    private static List<String> questions(Home home, List<Evidence> evidence) {
        TreeSet<String> entities = new TreeSet<>();
        evidence.forEach(one -> one.mentions().forEach(mention -> entities.add(mention.entity().key().toString())));
        List<String> questions = new ArrayList<>(List.of("/api/v1/statistics", "/api/v1/jobs", "/api/v1/clusters", "/api/v1/clusters/services", "/actuator/prometheus", "/actuator/metrics", "/actuator/health",
                "/v3/api-docs", "/api/v1/search?q=7701&limit=200", "/api/v1/search?q=kz&limit=200", "/api/v1/search?q=victim", "/api/v1/search?q=705", "/api/v1/search?q=440043", "/api/v1/search?q=%00", "/api/v1/search",
                "/api/v1/entities?key=nonsense", "/api/v1/entities/report?key=phone:x&format=xml", "/api/v1/nothing", "/api/v1/jobs/x", "/api/v1/reidentifications"));
        for (String entity : entities) {
            String key = URLEncoder.encode(entity, StandardCharsets.UTF_8);
            questions.add("/api/v1/entities?key=" + key);
            questions.add("/api/v1/entities/report?limit=500&key=" + key);
            questions.add("/api/v1/entities/report?limit=500&format=html&lang=kk&key=" + key);
            questions.add("/api/v1/entities/cluster?key=" + key);
        }
        home.imports().ledger().listAll().forEach(entry -> questions.addAll(List.of("/api/v1/jobs/" + entry.id(), "/api/v1/jobs/" + entry.id() + "/issues?limit=1000", "/api/v1/jobs/" + entry.id() + "/events")));
        home.clusters().listClusters(new org.ormek.graph.ClusterQuestion(null, null, null, 1, 0, 10), home.everything()).items().forEach(card ->
                Stream.of("", "/export", "/export?format=csv", "/export?format=graphml", "/export?format=stix", "/export?format=ftm").forEach(end -> questions.add("/api/v1/clusters/" + card.id() + end)));
        return questions;
    }

    private HttpResponse<String> send(WebServer web, String token, String path, String method) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(web.url() + path)).header("Authorization", "Bearer " + token).header("X-Purpose", "case 14-2026")
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        outputs++;
        assertThat(answer.statusCode()).as(path).isNotIn(429, 500, 503);
        return answer;
    }

    private void ask(WebServer web, String token, String path, Role role) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(web, token, path, "GET");
        scan.text(role + " " + path, answer.headers().map() + answer.body());
    }

    private void upload(WebServer web, String token, Path file) throws IOException, InterruptedException {
        String head = "--c\r\nContent-Disposition: form-data; name=\"job\"\r\n\r\ncomplaints\r\n--c\r\nContent-Disposition: form-data; name=\"dataset\"\r\n\r\ncase-2\r\n"
                + "--c\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n";
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(web.url() + "/api/v1/imports")).header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=c").POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--c--\r\n"))).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        scan.text("receipt", answer.body());
        // Told until the end, so that what is asked next finds it done.
        ask(web, token, answer.headers().firstValue("Location").orElseThrow() + "/events", Role.OPERATOR);
    }

    /** Asking and approving name nobody; the look gives the victim of the row in clear, from the archive. */
    private void reidentify(WebServer web, ApiKeys keys, Evidence evidence) throws IOException, InterruptedException {
        String one = keys.create("Следователь Первый", Role.INVESTIGATOR, List.of("case"), null);
        String other = keys.create("Руководитель Второй", Role.SUPERVISOR, List.of("case"), null);
        HttpResponse<String> asked = send(web, one, "/api/v1/reidentifications?evidence=" + evidence.id(), "POST");
        scan.text("request", asked.headers().map() + asked.body());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        String path = asked.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> early = send(web, one, path + "/reveal", "POST");
        scan.text("too early", early.body());
        assertThat(early.statusCode()).isEqualTo(409);
        HttpResponse<String> approved = send(web, other, path + "/approve", "POST");
        scan.text("approval", approved.body());
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        String revealed = send(web, one, path + "/reveal?lang=ru", "POST").body();
        int number = Integer.parseInt(evidence.attributes().getOrDefault("id", "c-1").substring(1));
        CanaryVictim victim = CanaryVictim.of(number);
        assertThat(revealed).contains(victim.nameInSource(), victim.phone(), victim.iin(), victim.email(), victim.iban(), victim.card(), "номер телефона");
        HttpResponse<String> again = send(web, one, path + "/reveal", "POST");
        scan.text("again", again.body());
        assertThat(again.statusCode()).isEqualTo(410);
    }
}
