package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.api.security.Role;
import org.ormek.detection.ClusterDetectionJob;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Sha256;

/** What an investigator does from a number to a file, each step as docs/console-checks.md has it. */
class InvestigationTest {

    @RegisterExtension
    static final ConsoleExtension SHARED = new ConsoleExtension();
    private static ConsoleForTests console;

    @BeforeAll
    static void start() {
        console = SHARED.console();
    }

    @Test
    void allWritingsOfANumberLeadToOnePage() {
        Page page = console.signedIn("kk");
        String key = console.example();
        String national = "8" + key.substring(2);
        String spaced = "8 (" + key.substring(2, 5) + ") " + key.substring(5, 8) + "-" + key.substring(8, 10) + "-" + key.substring(10);
        assertThat(national).contains("0");
        for (String writing : List.of(spaced, key, national.replace('0', 'O'))) {
            page.navigate(console.url + "/clusters");
            page.fill("header input[name=q]", writing);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/search\\?.*"));
            page.locator("main table tbody a").first().click();
            page.waitForURL(Pattern.compile(".*/entity\\?.*"));
            assertThat(page.locator("main code").first().innerText()).as(writing).isEqualTo("phone:" + key);
        }
        page.context().close();
    }

    @Test
    void whatIsFoundIsNarrowedToOneKindAndPutOnABoardAtOnce() {
        EntitySummary site = console.twin.home.graph().search(new SearchQuestion(List.of(), "oritervel", 200), console.twin.home.everything()).stream()
                .filter(entity -> entity.key().type() == EntityType.SITE).findFirst().orElseThrow();
        Page page = console.signedIn("en");
        page.navigate(console.url + "/search?q=" + site.key().value().substring(0, 6));
        int found = page.locator("main table tbody tr").count();
        page.locator(".chips a[href*='type=site']").first().click();
        page.waitForURL(Pattern.compile(".*type=site.*"));
        List<String> kinds = page.locator("main table tbody td:nth-child(3)").allInnerTexts();
        assertThat(kinds).hasSizeBetween(1, found - 1).containsOnly("site");
        page.fill("main #from", "2025-08-01");
        page.click("main form.filters button");
        page.waitForURL(Pattern.compile(".*from=2025-08-01.*"));
        int seen = page.locator("main table tbody tr").count();
        assertThat(page.locator("main table tbody td:nth-child(3)").allInnerTexts()).hasSizeBetween(1, kinds.size()).containsOnly("site");
        page.check("main table input[data-all]");
        page.locator("main .actions button").click();
        ConsoleForTests.settle(page);
        assertThat(ConsoleForTests.entitiesOn(page)).isEqualTo(seen);
        page.context().close();
    }

    @Test
    void whatAnAnalystPartsIsInTwoClustersAfterTheNextRun() throws IOException {
        // The clock stands still: of two views as wide and as new the one with the smaller digest is shown, which has to stay that of the others.
        String view = Stream.of("parted-a", "parted-b", "parted-c", "parted-d", "parted-e", "parted-f").max(Comparator.comparing(name -> Sha256.ofParts(name.getBytes(StandardCharsets.UTF_8)).hex())).orElseThrow();
        Path folder = Files.createDirectories(SHARED.folder().resolve(view).resolve("messages"));
        StringBuilder rows = new StringBuilder();
        List<String> pairs = List.of("41 42", "41 43", "42 43", "44 45", "44 46", "45 46", "43 44", "43 44");
        for (int i = 0; i < pairs.size(); i++) {
            String[] pair = pairs.get(i).split(" ");
            rows.append("{\"id\":\"p").append(i).append("\",\"sent_at\":\"2026-03-02T10:00:00Z\",\"text\":\"8 701 555 41 ").append(pair[0]).append(", 8 701 555 41 ").append(pair[1]).append("\"}\n");
        }
        Files.writeString(folder.resolve("m.jsonl"), rows.toString());
        console.twin.take(folder.getParent(), view);
        // Two runs of one moment would be one run.
        console.twin.home.detection(SignalsFile.builtIn(), Clock.offset(TwinHome.NOON, Duration.ofHours(-1)))
                .run(new ClusterDetectionJob.Order(view, Scope.of(List.of(view)), 1, 0), step -> { });
        assertThat(clusterOf("43", view)).isPresent().isEqualTo(clusterOf("44", view));

        // A judgement holds in runs over all that its maker could see.
        Page page = console.invited("parting", Role.INVESTIGATOR, view);
        page.navigate(console.url + "/link?first=%2B77015554143&second=%2B77015554144");
        page.fill("#reason", "это две разные редакции");
        page.click("button[value=CANNOT_LINK]");
        page.locator(".judged").waitFor();
        page.navigate(console.url + "/cluster-runs");
        for (Locator box : page.locator("input[name=dataset]").all()) {
            box.setChecked(view.equals(box.inputValue()));
        }
        page.fill("#stability", "0");
        page.click("main button.main");
        page.locator("#runs .card:has-text('" + view + "') .state.DONE").waitFor();
        assertThat(clusterOf("43", view)).isPresent();
        assertThat(clusterOf("44", view)).isPresent().isNotEqualTo(clusterOf("43", view));
        page.navigate(console.url + "/judgements");
        assertThat(page.locator(".judged:has-text('это две разные редакции')").innerText()).contains("+7 701 555 4143", "+7 701 555 4144", "parting", "1 July 2026, 12:00 UTC").doesNotContain("(key");
        assertThat(console.logged("judge")).contains("это две разные редакции");
        page.context().close();
    }

    private static Optional<String> clusterOf(String last, String view) {
        EntityKey key = EntityKey.parse("phone:+770155541" + last).orElseThrow();
        return console.twin.home.clusters().findClusterOf(key, Scope.of(List.of(view))).map(ClusterCard::id);
    }

    @Test
    void filesAndNotesHoldKazakhAndWhoMadeThemIsLogged() throws IOException {
        Page page = console.clusterOnBoard("kk");
        page.locator("#twin tbody input[type=text]").first().fill("бірінші қоңырау");
        page.locator("#twin tbody input[type=text]").first().press("Tab");
        page.fill("#notes", "Ұқсас құжаттар әлі қаралмаған.");
        page.press("#notes", "Tab");
        page.waitForFunction("() => document.querySelector('#saved').textContent === 'сақталды'");
        page.reload();
        ConsoleForTests.settle(page);
        assertThat(page.inputValue("#notes")).isEqualTo("Ұқсас құжаттар әлі қаралмаған.");
        assertThat(page.locator("#twin tbody input[type=text]").first().inputValue()).isEqualTo("бірінші қоңырау");

        int logged = console.logged("board-export").size();
        assertThat(file(page, "png").length).isGreaterThan(10_000);
        assertThat(new String(file(page, "csv"), StandardCharsets.UTF_8)).startsWith("\uFEFF").contains("Қызмет бабында пайдалану үшін", "бірінші қоңырау", ";");
        try (PDDocument pdf = Loader.loadPDF(file(page, "pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Қызмет бабында пайдалану үшін", "қ", ConsoleForTests.NAME);
        }
        assertThat(console.logged("board-export")).hasSize(logged + 3).containsOnly(ConsoleForTests.PURPOSE);
        page.context().close();
    }

    private static byte[] file(Page page, String format) throws IOException {
        Download file = page.waitForDownload(() -> page.click("[data-do=" + format + "]"));
        return Files.readAllBytes(file.path());
    }
}
