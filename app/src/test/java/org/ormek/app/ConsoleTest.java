package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.app.ConsoleForTests.entitiesOn;
import static org.ormek.app.ConsoleForTests.settle;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.Liveness;
import org.ormek.api.resources.Sighting;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.resources.Suspicion;
import org.ormek.api.resources.SiteCheck;
import org.ormek.api.resources.TextPrint;
import org.ormek.api.security.Role;
import org.ormek.console.account.Accounts;
import org.ormek.console.account.Invitations;
import org.ormek.graph.ClusterQuestion;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;

/** The console in a real browser without 3-D, on a made-up world in a real graph. One server and one browser for all. */
class ConsoleTest {

    @RegisterExtension
    static final ConsoleExtension SHARED = new ConsoleExtension();
    private static ConsoleForTests console;

    @BeforeAll
    static void start() {
        console = SHARED.console();
    }

    /** From one complaint to the network and its report, with nothing but what the screens say. */
    @Test
    void fromOneComplaintToTheNetworkAndItsReport() throws IOException {
        Page page = console.signedIn("en");
        String number = console.example();
        page.fill("#q", "8 (" + number.substring(2, 5) + ") " + number.substring(5, 8) + "-" + number.substring(8, 10) + "-" + number.substring(10));
        page.press("#q", "Enter");
        page.locator("main table a").first().click();
        assertThat(page.locator("main").innerText()).contains("A link is a reason to look, not a verdict", "phone:" + number, "sha-256");
        Download report = page.waitForDownload(() -> page.locator("main a.button", new Page.LocatorOptions().setHasText("PDF")).first().click());
        assertThat(new String(Files.readAllBytes(report.path()), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        page.locator("main section.note a").click();
        assertThat(page.locator("main").innerText()).contains("Members by role", "It was not there in the run before.", "Stability");
        page.locator("main button.main").click();
        settle(page);
        int laidOut = entitiesOn(page);
        assertThat(laidOut).isGreaterThan(5);

        page.click("[data-do=group]");
        page.locator("#message", new Page.LocatorOptions().setHasText("framed")).waitFor();
        assertThat(page.getAttribute("[data-do=group]", "aria-pressed")).isEqualTo("true");
        assertThat(page.locator("#twin tbody tr").first().innerText()).contains(" c-");
        page.click("[data-do=group]");
        assertThat(page.getAttribute("[data-do=group]", "aria-pressed")).isEqualTo("false");
        assertThat(page.locator("#twin tbody tr").first().innerText()).doesNotContain(" c-");
        assertThat(entitiesOn(page)).isEqualTo(laidOut);

        page.focus("#canvas");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("#panel li button").first().click();
        page.locator("#panel .statement").waitFor();
        assertThat(page.locator("#panel").innerText()).contains("Weight of the evidence", "bits", "Ways between them");
        assertThat(sumOfBars(page)).isCloseTo(shownTotal(page), org.assertj.core.data.Offset.offset(0.05));

        long looks = console.twin.home.auditLog().count();
        for (String format : List.of("csv", "graphml", "png", "svg", "pdf")) {
            Download file = page.waitForDownload(() -> page.click("[data-do=" + format + "]"));
            byte[] bytes = Files.readAllBytes(file.path());
            assertThat(bytes.length).as(format).isGreaterThan(500);
            if (format.equals("csv")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\uFEFF").contains("For official use", "Made by aigerim", "phone:+7");
            }
            if (format.equals("svg")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("<svg", "For official use", "Made by aigerim", "+7");
            }
            if (format.equals("pdf")) {
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            }
        }
        assertThat(console.twin.home.auditLog().count() - looks).isEqualTo(5);
        assertThat(new JdbcTemplate(console.twin.home.store().source()).queryForList("SELECT DISTINCT purpose FROM audit_log WHERE action = 'board-export'", String.class)).containsExactly(ConsoleForTests.PURPOSE);
        page.context().close();
    }

    private static double sumOfBars(Page page) {
        return page.locator("#panel .waterfall tr:not(.sum) .number").allInnerTexts().stream().mapToDouble(ConsoleTest::bits).sum();
    }

    private static double shownTotal(Page page) {
        return bits(page.locator("#panel .waterfall .sum .number").innerText());
    }

    private static double bits(String text) {
        return Double.parseDouble(text.replace("+", "").replace('\u2212', '-').split("[\\s\u00A0]")[0].replace(",", "."));
    }

    @Test
    void signingInNeedsNoMouseAndAWrongPasswordIsToldAtItsField() {
        console.signedIn("en").context().close();
        Page page = console.stranger("en");
        page.navigate(console.url + "/clusters");
        page.keyboard().type(ConsoleForTests.NAME);
        page.keyboard().press("Tab");
        page.keyboard().type("not the password");
        page.keyboard().press("Enter");
        page.locator("#problem").waitFor();
        assertThat(page.getAttribute("#password", "aria-describedby")).isEqualTo("problem");
        assertThat(page.inputValue("#name")).isEqualTo(ConsoleForTests.NAME);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("password");
        assertThat(page.evaluate("() => document.activeElement.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))")).as("nothing keeps a password from being pasted").isEqualTo(true);
        page.keyboard().insertText(ConsoleForTests.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(console.url + "/clusters");
        page.context().close();
    }

    @Test
    void aFileIsBroughtInWatchedAndTakenBack() {
        Page page = console.signedIn("en");
        page.navigate(console.url + "/imports");
        String rows = "{\"id\":\"1\",\"received_at\":\"2026-03-02T10:00:00Z\",\"text\":\"Звонили с 8 701 555 00 11\"}\n{\"id\":\"2\",\"text\":\n";
        page.setInputFiles("#file", new FilePayload("three rows.jsonl", "application/json", rows.getBytes(StandardCharsets.UTF_8)));
        page.fill("#dataset", "console");
        page.click("main form button.main");
        page.waitForFunction("() => document.querySelector('#progress .state') && document.querySelector('#progress .state').classList.contains('DONE')");
        page.locator("#reason").waitFor();
        assertThat(page.locator("main").innerText()).contains("three rows.jsonl", "broken JSON", "line 2", "row not used");
        page.fill("#reason", "wrong file");
        page.click("button.danger");
        page.waitForFunction("() => document.querySelector('#progress .state').classList.contains('ROLLED_BACK')");
        page.context().close();
    }

    @Test
    void aRoleOpensItsPagesOnly() {
        Page page = console.invited("viewer", Role.VIEWER, "nothing");
        for (String forbidden : List.of("/imports", "/admin/accounts", "/link", "/entity/report?key=phone:%2B77011234567", "/judgements", "/cluster-runs", ConsoleScreens.explained(console), "/resources", "/crawls", "/block-lists/hosts")) {
            Response answer = Objects.requireNonNull(page.navigate(console.url + forbidden));
            assertThat(answer.status()).as(forbidden).isEqualTo(403);
        }
        // What lies in other datasets is answered as what does not exist.
        assertThat(Objects.requireNonNull(page.navigate(console.url + "/entity?key=phone:%2B" + console.example().substring(1))).status()).isEqualTo(404);
        String hidden = page.locator("main").innerText();
        page.navigate(console.url + "/entity?key=phone:%2B77010000000");
        assertThat(page.locator("main").innerText()).isEqualTo(hidden);
        page.context().close();
    }

    @Test
    void whoBringsInMayOrderARunAndJudgesNothing() {
        Page page = console.invited("operator", Role.OPERATOR, "nothing");
        for (String forbidden : List.of("/judgements", "/clusters", "/link", "/resources")) {
            assertThat(Objects.requireNonNull(page.navigate(console.url + forbidden)).status()).as(forbidden).isEqualTo(403);
        }
        page.locator("header nav a[href='/cluster-runs']").click();
        assertThat(page.locator("main").innerText()).contains("There is no evidence yet in the datasets of your account", "No run has been asked for here yet");
        page.context().close();
    }

    @Test
    void aClusterSaysWhatItIsAndWhyAMemberIsThere() {
        Page page = console.signedIn("en");
        page.navigate(console.url + "/clusters");
        assertThat(page.locator("#list tbody tr").first().innerText()).contains("Evidence from");
        page.fill("#from", "2099-01-01");
        page.press("#from", "Enter");
        page.waitForURL(Pattern.compile(".*from=2099-01-01.*"));
        page.locator("text=No cluster fits these filters").waitFor();
        page.navigate(console.url + "/clusters/" + console.firstCluster());
        assertThat(page.locator("main").innerText()).contains("Countries of the number plan, not of the person", "Fresh members, first named in the last 30 days", "Shared services that its evidence names",
                "Context, not members", "Weakest bridge");
        page.locator("a[aria-label='Why is it here? " + console.tied().member().display() + "']").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Why is " + console.tied().member().display() + " here?");
        assertThat(page.locator("main").innerText()).contains("ties this member to the one that most of the cluster hangs on", "Bits by kind of clue", "What speaks against it", "A cluster is a reason to look");
        assertThat(page.locator("#way li").count()).isGreaterThan(1);
        assertThat(page.locator("#way .document mark").count()).isPositive();
        assertThat(page.locator(".waterfall tr:not(.sum) .number").allInnerTexts().stream().mapToDouble(ConsoleTest::bits).sum())
                .isCloseTo(bits(page.locator(".waterfall .sum .number").innerText()), org.assertj.core.data.Offset.offset(0.05));
        assertThat(console.logged("cluster-explain")).isNotEmpty().containsOnly(ConsoleForTests.PURPOSE);
        page.context().close();
    }

    @Test
    void aRunIsOrderedAndWatched() throws IOException {
        // The clock stands still: of two views as wide and as new the one with the smaller digest is shown, which has to stay that of the others.
        String view = Stream.of("runs-a", "runs-b", "runs-c", "runs-d", "runs-e", "runs-f").max(java.util.Comparator.comparing(ConsoleTest::digest)).orElseThrow();
        assertThat(digest(view)).isGreaterThan(digest("demo"));
        Path world = SHARED.folder().resolve(view);
        Files.createDirectories(world.resolve("messages"));
        Files.writeString(world.resolve("messages/m.jsonl"), "{\"id\":\"1\",\"sent_at\":\"2026-03-02T10:00:00Z\",\"text\":\"8 701 555 00 31, 8 701 555 00 32\"}\n");
        console.twin.take(world, view);
        Page page = console.signedIn("kk");
        page.navigate(console.url + "/cluster-runs");
        for (Locator box : page.locator("input[name=dataset]").all()) {
            box.setChecked(view.equals(box.inputValue()));
        }
        page.fill("#stability", "0");
        page.click("main button.main");
        Locator own = page.locator("#runs .card:has-text('" + view + "')");
        own.locator(".state.DONE").waitFor();
        assertThat(own.innerText()).contains(view, "дайын", "оқылған материал: 1");
        page.context().close();
    }

    private static String digest(String view) {
        return Sha256.ofParts(view.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Test
    void aJudgementStandsUntilItIsWithdrawnAndAContradictionIsToldInTheLanguageOfThePerson() {
        Page page = console.signedIn("ru");
        page.navigate(console.url + console.pair());
        page.fill("#reason", "две фирмы в одном здании");
        page.click("button[value=CANNOT_LINK]");
        page.locator(".judged").waitFor();
        assertThat(page.locator(".judged").innerText()).contains("не связаны", "две фирмы в одном здании", "aigerim");
        page.fill("#reason", "общий кошелёк");
        page.click("button[value=MUST_LINK]");
        assertThat(page.locator(".problem").innerText()).contains("противоречит действующее решение", "две фирмы в одном здании").doesNotContain("/api/", "Judgement");
        assertThat(page.inputValue("#reason")).isEqualTo("общий кошелёк");
        page.fill("#withdraw", "ошибка в адресе");
        page.press("#withdraw", "Enter");
        page.waitForURL(Pattern.compile(".*/link\\?.*"));
        assertThat(page.locator(".judged").count()).isZero();

        page.locator("form[action='/boards/add'] button").click();
        settle(page);
        page.focus("#canvas");
        page.keyboard().press("Control+a");
        page.keyboard().press("w");
        page.locator("#panel #reason").fill("общий кошелёк");
        page.focus("#panel button[value=MUST_LINK]");
        page.keyboard().press("Enter");
        page.locator("#panel .judged").waitFor();
        page.locator("#panel #reason").fill("ещё раз то же");
        page.click("#panel button[value=MUST_LINK]");
        page.locator("#panel .problem").waitFor();
        assertThat(page.locator("#panel .problem").innerText()).contains("Это уже решено", "общий кошелёк");
        page.focus("#panel .judged summary");
        page.keyboard().press("Enter");
        page.locator("#panel .judged input[name=reason]").fill("больше не нужно");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !document.querySelector('#panel .judged')");
        page.navigate(console.url + "/judgements?history=true");
        assertThat(page.locator("main").innerText()).contains("Отозвал(а) aigerim", "больше не нужно", "ошибка в адресе");
        assertThat(console.logged("judge")).contains("две фирмы в одном здании", "общий кошелёк");
        assertThat(console.logged("judge-withdraw")).contains("ошибка в адресе", "больше не нужно");
        page.context().close();
    }

    @Test
    void aNumberMistypedIsFoundAllTheSame() throws IOException {
        Page page = console.signedIn("kk");
        String right = console.example();
        String wrong = Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9").map(digit -> "phone:" + right.substring(0, right.length() - 1) + digit)
                .filter(key -> console.twin.home.graph().findEntity(EntityKey.parse(key).orElseThrow(), console.twin.home.everything()).isEmpty()).findFirst().orElseThrow();
        page.navigate(console.url + "/search?q=" + URLEncoder.encode(wrong.substring("phone:".length()), StandardCharsets.UTF_8));
        assertThat(page.locator("#suggestions li").first().innerText()).contains("бір таңбасы басқаша").containsPattern("материал саны: [1-9]|[1-9]\\d* материал");
        page.locator("#suggestions a").first().click();
        page.waitForURL(Pattern.compile(".*/entity\\?.*"));
        assertThat(page.locator("main code").first().innerText()).isEqualTo("phone:" + right);
        page.context().close();
    }

    @Test
    void kazakhWordsOfATextAreFoundWithoutKazakhLetters() {
        Pattern twoWords = Pattern.compile("(\\p{L}*[қғңөұү]\\p{L}{3,}) (\\p{L}{4,})");
        List<String> phrases = new ArrayList<>();
        console.twin.home.graph().readEvidence(evidence -> {
            Matcher matcher = twoWords.matcher(evidence.text().toLowerCase(Locale.ROOT));
            if (matcher.find()) {
                phrases.add(matcher.group());
            }
        }, console.twin.home.everything());
        String phrase = phrases.getFirst();
        String plain = phrase.replace('қ', 'к').replace('ғ', 'г').replace('ң', 'н').replace('ө', 'о').replace('ұ', 'у').replace('ү', 'у').replace('ә', 'а').replace('і', 'и');
        Page page = console.signedIn("kk");
        page.fill("header input[name=q]", plain);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?.*"));
        assertThat(page.locator("#texts mark").first().innerText().toLowerCase(Locale.ROOT)).isEqualTo(phrase);
        page.locator("#texts .item a").first().click();
        page.waitForURL(Pattern.compile(".*/entity\\?.*"));
        page.context().close();
        Page viewer = console.invited("reader", Role.VIEWER, "demo");
        viewer.navigate(console.url + "/search?q=" + URLEncoder.encode(plain, StandardCharsets.UTF_8));
        assertThat(viewer.locator("#texts").count()).as("a viewer sees no texts of evidence").isZero();
        viewer.context().close();
    }

    @Test
    void anEntityIsDecidedToBeASharedService() throws IOException {
        Page page = console.signedIn("kk");
        page.navigate(console.url + "/entity?key=" + ConsoleForTests.encoded(console.tied().member().key()));
        page.click("#judgements summary");
        page.fill("#reason", "биржаның депозиттік әмияны");
        page.click("button[value=SERVICE]");
        page.locator(".judged").waitFor();
        assertThat(page.locator(".judged").innerText()).contains("ортақ қызмет", "биржаның депозиттік әмияны", "aigerim");
        page.click("#judgements summary:has-text('Ортақ қызмет пе')");
        page.fill("#reason", "бір ғана әмиян");
        page.click("button[value=NOT_SERVICE]");
        assertThat(page.locator(".problem").innerText()).contains("күшіндегі шешім қайшы", "биржаның депозиттік әмияны");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("бір ғана әмиян");
        page.fill("#withdraw", "қате болды");
        page.press("#withdraw", "Enter");
        page.waitForURL(Pattern.compile(".*/entity\\?.*"));
        assertThat(page.locator(".judged").count()).isZero();
        assertThat(console.logged("judge")).contains("биржаның депозиттік әмияны");
        page.context().close();
    }

    @Test
    void aSuspectedSiteIsDecidedAndConfirmedByASecondPerson() throws IOException {
        String id = ConsoleScreens.suspected(console);
        Page page = console.signedIn("en");
        page.navigate(console.url + "/resources");
        assertThat(page.locator("main").innerText()).contains("Signs are a signal for a check, not a verdict.", "profit.example.kz", "guaranteed return", "за каждого <b>друга</b> 10 %");
        page.navigate(console.url + "/resources/" + id);
        assertThat(page.locator("main").innerText()).contains("financial pyramid", "http://profit.example.kz/invest", "Nobody has decided yet.", "sha-256 " + "5".repeat(64), "moved", "http://profit-2.example.kz/", "gain.example.kz", "alike: 97 %");
        page.check("input[value=ILLEGAL]");
        page.fill("#reason", "guaranteed return, no licence");
        page.check("input[name=secondReviewer]");
        page.click("main button.main");
        page.locator("text=a second person must agree").waitFor();
        assertThat(page.locator("form[action$='/confirm']").count()).isZero();
        assertThat(Files.readString(page.waitForDownload(() -> page.evaluate("() => { const a = document.createElement('a'); a.href = '/block-lists/hosts'; a.download = 'hosts'; a.click(); }")).path()))
                .doesNotContain("profit.example.kz");
        Page second = console.invited("second", Role.SUPERVISOR, "demo");
        second.locator("header nav a[href='/resources']").click();
        second.locator("a[href*='TO_CONFIRM']").click();
        second.locator("text=profit.example.kz").click();
        assertThat(second.locator("input[name=verdict]").count()).isZero();
        second.click("form[action$='/confirm'] button");
        second.locator("text=Confirmed by second").waitFor();
        second.context().close();
        page.navigate(console.url + "/resources?status=ILLEGAL");
        Download list = page.waitForDownload(() -> page.click("a[href='/block-lists/hosts']"));
        assertThat(Files.readString(list.path())).contains("0.0.0.0 profit.example.kz");
        page.click("form[action='/resources/checks'] button");
        page.locator("text=Sites that are being visited again: 1.").waitFor();
        assertThat(console.logged("recheck")).containsOnly(ConsoleForTests.PURPOSE);
        page.navigate(console.url + "/crawls");
        page.locator("text=decided sites again").waitFor();
        assertThat(console.logged("decide")).containsOnly(ConsoleForTests.PURPOSE);
        page.context().close();
    }

    @Test
    void aCrawlIsOrderedAndWhatIsNoSeedIsTold() {
        Page page = console.signedIn("ru");
        page.navigate(console.url + "/crawls");
        page.fill("#seeds", "не адрес");
        page.fill("#dataset", "demo");
        page.click("main button.main");
        assertThat(page.locator(".problem").innerText()).contains("нет ни одного адреса");
        assertThat(page.inputValue("#seeds")).isEqualTo("не адрес");
        // The guard reaches no machine of its own network, so the crawl is over at once.
        page.fill("#seeds", "http://127.0.0.1:1/\nне адрес");
        page.uncheck("input[name=ingest]");
        page.click("main button.main");
        page.locator("#progress .state.DONE").waitFor();
        page.locator("text=Строки, которые не были адресами").waitFor();
        assertThat(page.locator("main").innerText()).contains("Обход дошёл до конца", "порт не посещается").contains("строка 2: не адрес").doesNotContain("FINISHED", "REFUSED", "This is no");
        assertThat(page.locator("main code").first().innerText()).matches("[0-9a-f]{64}");
        String crawl = page.url().substring(console.url.length());
        page.navigate(console.url + "/crawls");
        // The clock of the server stands still, so crawls of other tests may stand before it.
        assertThat(page.locator("table.list tbody tr:has(a[href='" + crawl + "'])").innerText()).contains("demo", "готово");
        page.context().close();
    }

    @Test
    void whatTheBrowserWasTrickedIntoSendingIsRefused() throws IOException, InterruptedException {
        Page page = console.signedIn("en");
        String cookie = page.context().cookies().stream().filter(one -> one.name.equals("ormek_session")).map(one -> {
            assertThat(one.httpOnly).isTrue();
            assertThat(one.sameSite).isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.STRICT);
            return one.name + "=" + one.value;
        }).findFirst().orElseThrow();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> forged = client.send(HttpRequest.newBuilder(URI.create(console.url + "/boards")).header("Cookie", cookie).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=forged")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        // The session of the console opens nothing of the interface, and a board of nobody is not there.
        HttpResponse<String> api = client.send(HttpRequest.newBuilder(URI.create(console.url + "/api/v1/statistics")).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(Objects.requireNonNull(page.navigate(console.url + "/boards/0000000000000000")).status()).isEqualTo(404);
        assertThat(page.locator("main").innerText()).contains("There is nothing of that kind");
        page.navigate(console.url + "/search?q=" + "x".repeat(600));
        assertThat(page.locator("main").innerText()).contains("longer than 500 characters");
        page.context().close();
    }

    @Test
    void theFiltersOfClustersNarrowTheListAndStandInTheAddress() {
        Page page = console.signedIn("en");
        page.navigate(console.url + "/clusters");
        page.selectOption("#type", "SITE_FARM");
        page.waitForURL(Pattern.compile(".*type=SITE_FARM.*"));
        Locator rows = page.locator("#list tbody tr");
        for (String row : rows.allInnerTexts()) {
            assertThat(row).contains("site farm");
        }
        page.context().close();
    }

    @Test
    void everyClusterIsABubbleAndEveryCountryLeadsToItsClusters() {
        Page page = console.signedIn("en");
        page.navigate(console.url + "/clusters");
        assertThat(page.locator(".bubbles a").count()).isEqualTo((int) console.twin.home.clusters().listClusters(ClusterQuestion.first(1), console.twin.home.everything()).total());
        page.click("main a[href='/clusters/map']");
        assertThat(page.locator("main").innerText()).contains("never that of a person", "Kazakhstan");
        int counted = Integer.parseInt(page.locator("table.list tr", new Page.LocatorOptions().setHasText("Kazakhstan")).locator("td.number").first().innerText());
        page.locator(".worldmap a[aria-label^=Kazakhstan]").click();
        page.waitForURL(console.url + "/clusters?country=KZ");
        assertThat(page.locator(".bubbles a").count()).isEqualTo(counted);
        for (String row : page.locator("#list tbody tr").allInnerTexts()) {
            assertThat(row).contains("Kazakhstan");
        }
        page.context().close();
    }
}
