package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.SharedServiceCard;
import org.ormek.graph.server.EmbeddedServer;
import org.ormek.graph.server.ServerSettings;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.run.RollBack;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.MentionRole;
import org.ormek.simulation.farm.FarmServer;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;

/** Captured pages become evidence, whoever captured them, and cloned sites end in one cluster. */
class CapturesTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aFileOfAnotherProgramIsImportedVerifiedAndTakenBack() throws IOException {
        Path file = folder.resolve("caught.warc.gz");
        try (WarcWriter writer = new WarcWriter(Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), WarcCompression.GZIP)) {
            for (int i = 0; i < 40; i++) {
                String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><title>Табыс</title><p>Гарантированный доход 40% в месяц. +7 701 555 01 "
                        + "%02d".formatted(i % 8) + "</p><a href='https://t.me/profit_pay" + i % 4 + "'>t</a></html>";
                writer.write(new WarcResponse.Builder("http://profit" + i + ".example.kz/").date(Instant.parse("2026-03-01T10:00:00Z")).ipAddress(InetAddress.getByName("203.0.113.7"))
                        .body(MediaType.HTTP_RESPONSE, page.getBytes(StandardCharsets.UTF_8)).build());
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
        try (Home home = Home.open(folder.resolve("home"))) {
            long id = run(home, file);
            ImportEntry entry = home.imports().ledger().find(id).orElseThrow();
            assertThat(entry.counts().written()).isEqualTo(39);
            assertThat(entry.counts().quarantined()).isEqualTo(1);
            assertThat(entry.counts().balance()).isTrue();
            assertThat(home.imports().ledger().issues(id, 0, 10)).singleElement().satisfies(issue -> {
                assertThat(issue.reason()).isEqualTo("BrokenCapture");
                assertThat(issue.message()).contains("torn");
                assertThat(issue.byteOffset() + issue.byteLength()).isEqualTo(Files.size(file));
            });
            List<Evidence> evidence = new ArrayList<>();
            home.graph().readEvidence(evidence::add, home.everything());
            assertThat(evidence).hasSize(39).allSatisfy(one -> {
                assertThat(one.provenance().source()).isEqualTo(entry.source());
                assertThat(one.provenance().location()).matches("byte \\d+, <urn:uuid:[0-9a-f-]+>, http://profit\\d+\\.example\\.kz/");
                assertThat(one.links()).hasSizeGreaterThan(2);
            });
            assertThat(home.verification().run().faults()).isEmpty();
            assertThat(run(home, file)).isNotEqualTo(id);
            assertThat(home.imports().ledger().listAll().getLast().counts().duplicate()).isEqualTo(39);
            home.rollBack().order(id, "tester", "wrong");
            assertThat(home.rollBack().run(id, (rows, bytes, total) -> { })).isEqualTo(new RollBack.Result(0, 39, 0));
            assertThat(home.verification().run().faults()).isEmpty();
        }
    }

    @Test
    void anUnattendedRunEndsInClustersOfClonedSites() throws IOException {
        SiteFarm farm = SiteFarm.make(23, 5, 8, 40, 0, 5, ".kz");
        Path out = folder.resolve("crawl");
        Path homePath = folder.resolve("home");
        try (FarmServer server = new FarmServer(farm)) {
            CrawlRun.create(out, new CrawlSettings(CrawlScope.DOMAIN, 10_000, 500, 6, 8, 0, 0, null, 40, 1 << 20, 1L << 30, "OrmekBot/0.1", "test", false,
                    new TestNetwork(List.of("127.0.0.1/32"), List.of(server.port()), ".kz", "127.0.0.1")), progress -> { });
            Path seeds = Files.write(folder.resolve("seeds.txt"), farm.sites().stream().map(site -> "http://" + site.host() + ":" + server.port() + "/").toList());
            try (EmbeddedServer graph = EmbeddedServer.start(homePath, ServerSettings.defaults())) {
                assertThat(graph.address()).isNotNull();
                assertThat(OrmekCommand.run("crawl", "--seeds", seeds.toString(), "--out", out.toString(), "--ingest", "--home", homePath.toString())).isZero();
                assertThat(OrmekCommand.run("verify", "--home", homePath.toString())).isZero();
                assertThat(OrmekCommand.run("cluster", "--home", homePath.toString())).isZero();
                try (Home home = Home.open(homePath)) {
                    clonesAreTogetherAndAlone(farm, home);
                    marksOfBrandsLinkNobody(home);
                }
                String icon = markOf("favicon:", homePath);
                assertThat(OrmekCommand.run("judge", icon, "not-service", "--reason", "not the brand's", "--home", homePath.toString())).isZero();
                assertThat(OrmekCommand.run("cluster", "--home", homePath.toString())).isZero();
                try (Home home = Home.open(homePath)) {
                    assertThat(home.clusters().listServices(1_000, home.everything())).as("an analyst goes before").extracting(service -> service.key().toString()).doesNotContain(icon);
                }
            }
        }
    }

    /**
     * Four sites show a number and a handle. An honest one has its own number in a link and warns of theirs in its text.
     * Shops have numbers and handles of their own, so that a shared one is rare.
     */
    @Test
    void aPageThatWarnsOfANumberKeepsItAsEvidenceAndIsNotLinkedByIt() throws IOException {
        Path file = folder.resolve("caught.warc.gz");
        try (WarcWriter writer = new WarcWriter(Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), WarcCompression.GZIP)) {
            for (int i = 0; i < 4; i++) {
                write(writer, "http://profit" + i + ".example.kz/", "<p>Гарантированный доход 40% в месяц.</p><p>+7 701 555 01 02</p><a href='https://t.me/profit_pay'>t</a>");
            }
            for (int i = 0; i < 60; i++) {
                write(writer, "http://shop" + i + ".example.kz/", "<p>+7 701 600 10 " + "%02d".formatted(i) + "</p><a href='https://t.me/shop_of_" + i + "'>t</a>");
            }
            write(writer, "http://school.example.kz/", "<p>Осторожно, мошенники звонят с номера +7 701 555 01 02 и пишут с аккаунта @profit_pay</p><a href='tel:+77272445566'>Мектеп</a>");
        }
        Path homePath = folder.resolve("home");
        try (EmbeddedServer graph = EmbeddedServer.start(homePath, ServerSettings.defaults())) {
            assertThat(graph.address()).isNotNull();
            assertThat(OrmekCommand.run("ingest", "captures", file.toString(), "--home", homePath.toString())).isZero();
            assertThat(OrmekCommand.run("verify", "--home", homePath.toString())).isZero();
            assertThat(OrmekCommand.run("cluster", "--home", homePath.toString())).isZero();
            try (Home home = Home.open(homePath)) {
                List<Evidence> evidence = new ArrayList<>();
                home.graph().readEvidence(evidence::add, home.everything());
                Evidence warning = evidence.stream().filter(one -> one.provenance().location().contains("school")).findFirst().orElseThrow();
                assertThat(warning.mentions()).filteredOn(mention -> mention.role() == MentionRole.CITED).extracting(mention -> mention.entity().key().toString())
                        .contains("phone:+77015550102", "messenger:telegram:@profit_pay");
                assertThat(warning.links()).extracting(link -> link.to().toString()).contains("phone:+77272445566").doesNotContain("phone:+77015550102", "messenger:telegram:@profit_pay");
                assertThat(warning.text()).contains("+7 701 555 01 02");
                ClusterCard cluster = home.clusters().findClusterOf(home.readingsOf("phone:+77015550102").getFirst(), home.everything()).orElseThrow();
                assertThat(home.clusters().findClusterOf(home.readingsOf("site:profit0.example.kz").getFirst(), home.everything())).map(ClusterCard::id).contains(cluster.id());
                assertThat(home.clusters().findClusterOf(home.readingsOf("site:school.example.kz").getFirst(), home.everything())).map(ClusterCard::id).isNotEqualTo(java.util.Optional.of(cluster.id()));
            }
        }
    }

    /** The number itself is nowhere: not in the evidence, not in its attributes, not in an issue. */
    @Test
    void aCardThatSitesShowLinksThemByItsKey() throws IOException {
        Path file = folder.resolve("caught.warc.gz");
        try (WarcWriter writer = new WarcWriter(Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), WarcCompression.GZIP)) {
            write(writer, "http://first.example.kz/", "<p>Kaspi Gold: 4400 4301 1111 1115</p>");
            write(writer, "http://second.example.kz/", "<input readonly value='4400430111111115'>");
            write(writer, "http://paper.example.kz/", "<p>Осторожно, мошенники просят перевести деньги на карту 4400 4301 1111 1115</p>");
        }
        try (Home home = Home.open(folder.resolve("home"))) {
            long id = run(home, file);
            assertThat(home.imports().ledger().issues(id, 0, 10)).isEmpty();
            List<Evidence> evidence = new ArrayList<>();
            home.graph().readEvidence(evidence::add, home.everything());
            assertThat(evidence).hasSize(3).allSatisfy(one -> assertThat(one.toString().replaceAll("[ -]", "")).doesNotContain("4400430111111115", "44004301"));
            assertThat(evidence).allSatisfy(one -> assertThat(one.mentions()).filteredOn(mention -> mention.entity().type() == EntityType.PAYMENT_CARD).singleElement()
                    .satisfies(mention -> assertThat(mention.raw()).isEqualTo("**** 1115")));
            assertThat(evidence).filteredOn(one -> one.links().stream().anyMatch(link -> link.to().type() == EntityType.PAYMENT_CARD))
                    .extracting(one -> one.links().getFirst().from().value()).containsExactlyInAnyOrder("first.example.kz", "second.example.kz");
        }
    }

    private static void write(WarcWriter writer, String url, String body) throws IOException {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>" + body + "</body></html>";
        writer.write(new WarcResponse.Builder(url).date(Instant.parse("2026-03-01T10:00:00Z")).ipAddress(InetAddress.getByName("203.0.113.7"))
                .body(MediaType.HTTP_RESPONSE, page.getBytes(StandardCharsets.UTF_8)).build());
    }

    /** Two operators pose as one brand: its icon and tracker are known from its own site, tie them to nobody, and tell whom they pose as. */
    private static void marksOfBrandsLinkNobody(Home home) {
        List<SharedServiceCard> marks = home.clusters().listServices(1_000, home.everything()).stream().filter(service -> service.reason().equals(SharedServiceCard.BRAND)).toList();
        assertThat(marks).hasSize(6).extracting(service -> service.key().type()).containsOnly(EntityType.TRACKER, EntityType.FAVICON);
        assertThat(marks).extracting(SharedServiceCard::brands).contains(List.of("kaspi"), List.of("halyk"), List.of("forte"));
        assertThat(marks).allSatisfy(mark -> assertThat(mark.evidence()).isNotNull());
        List<ClusterCard> clusters = home.clusters().listClusters(ClusterQuestion.first(100), home.everything()).items();
        assertThat(clusters).flatExtracting(cluster -> cluster.traits().brands()).contains("kaspi", "halyk", "forte");
        assertThat(home.clusters().findClusterOf(home.readingsOf("site:kaspi.kz").getFirst(), home.everything())).as("the brand's own site").isEmpty();
    }

    private static String markOf(String kind, Path homePath) {
        try (Home home = Home.open(homePath)) {
            return home.clusters().listServices(1_000, home.everything()).stream().filter(service -> service.reason().equals(SharedServiceCard.BRAND))
                    .map(service -> service.key().toString()).filter(key -> key.startsWith(kind)).findFirst().orElseThrow();
        }
    }

    /** Each kit is one cluster but for one site at most, and no site of another is in it. */
    private static void clonesAreTogetherAndAlone(SiteFarm farm, Home home) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (FarmSite site : farm.sites()) {
            String cluster = home.clusters().findClusterOf(home.readingsOf("site:" + site.host()).getFirst(), home.everything()).map(ClusterCard::id).orElse("none of " + site.host());
            groups.computeIfAbsent(cluster, name -> new ArrayList<>()).add(site.group());
        }
        assertThat(List.of("kit-0", "kit-1", "kit-2", "kit-3", "kit-4")).allSatisfy(kit ->
                assertThat(groups.values()).as(kit).anySatisfy(members -> assertThat(members).hasSizeGreaterThanOrEqualTo(7).containsOnly(kit)));
    }

    private static long run(Home home, Path file) {
        long id = home.imports().order(ImportJob.CAPTURES, "default", file, String.valueOf(file.getFileName()), "", "tester");
        assertThat(home.imports().run(id, (rows, bytes, total) -> { }).state()).isEqualTo("DONE");
        return id;
    }
}
