package org.ormek.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ormek.api.security.Role;
import org.ormek.console.account.Accounts;
import org.ormek.console.account.Invitations;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.ExplainedMember;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.model.EntityKey;
import org.ormek.simulation.Simulation;
import org.ormek.simulation.SimulationSettings;
import org.ormek.simulation.farm.FarmServer;
import org.ormek.simulation.farm.SiteFarm;
import org.springframework.jdbc.core.JdbcTemplate;

/** One server with a small made-up world and its clusters, one browser, and what the browser asked for that it should not have. */
final class ConsoleForTests implements AutoCloseable {

    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("ORMEK_CHROMIUM", "/usr/bin/chromium"));
    static final String NAME = "aigerim";
    static final String PASSWORD = "forty horses on the steppe";
    static final String PURPOSE = "case 14-2026";
    private static final double PATIENCE_MILLIS = 60_000;

    final TwinHome twin;
    final SiteFarm farm = SiteFarm.make(23, 1, 2, 1, ".kz");
    private final FarmServer sites;
    final String url;
    /** Requests to other hosts, refusals of the content policy, and errors of scripts. */
    final List<String> faults = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    ConsoleForTests(Path folder) {
        Path world = folder.resolve("world");
        Simulation.write(new SimulationSettings(2, 2026, 3), world);
        try {
            sites = new FarmServer(farm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestNetwork own = new TestNetwork(List.of("127.0.0.1/32"), List.of(sites.port()), ".kz", "127.0.0.1");
        // The pause leaves time to stop a crawl of a few pages.
        twin = TwinHome.open(folder.resolve("home"), settings -> settings.onTestNetwork(own).withDelays(1_000, 0));
        twin.take(world, "demo");
        twin.cluster("demo");
        url = twin.web().url();
        // The browser is that of the machine; nothing is downloaded.
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    static boolean hasBrowser() {
        return Files.isExecutable(CHROMIUM);
    }

    /** The sites of the farm, as seeds. */
    String seeds() {
        return farm.sites().stream().map(site -> site.host() + ":" + sites.port()).collect(Collectors.joining("\n"));
    }

    /** A page of a person who has not signed in. */
    Page stranger(String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 800).setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> {
            if (!request.url().startsWith(url) && !request.url().matches("(?s)(data|blob|about):.*")) {
                faults.add("request to " + request.url());
            }
        });
        Page page = context.newPage();
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A page of the administrator, made with the first link if he is not there yet; a purpose is said. */
    Page signedIn(String language) {
        Page page = stranger(language);
        twin.web().firstLink().ifPresentOrElse(link -> {
            page.navigate(link);
            page.fill("#name", NAME);
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main button.main");
        }, () -> {
            page.navigate(url + "/sign-in");
            page.fill("#name", NAME);
            page.fill("#password", PASSWORD);
            page.click("main button.main");
        });
        page.waitForURL(url + "/");
        return withPurpose(page);
    }

    private Page withPurpose(Page page) {
        page.navigate(url + "/purpose");
        page.fill("#purpose", PURPOSE);
        page.click("main button.main");
        page.waitForURL(url + "/");
        return page;
    }

    /** A page of the administrator with the first cluster on a board of its own. */
    Page clusterOnBoard(String language) {
        Page page = signedIn(language);
        layOutFirstCluster(page);
        return page;
    }

    /** Puts the first cluster on a board of its own. */
    void layOutFirstCluster(Page page) {
        page.navigate(url + "/clusters/" + firstCluster());
        page.locator("main button.main").click();
        settle(page);
    }

    /** A page of a new account that has said its purpose. */
    Page invited(String name, Role role, String dataset) {
        Accounts accounts = new Accounts(twin.home.store().source(), TwinHome.NOON);
        Invitations invitations = new Invitations(twin.home.store().source(), TwinHome.NOON, accounts);
        Page page = stranger("en");
        page.navigate(url + "/invitation?token=" + invitations.invite(name, role, List.of(dataset)));
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("main button.main");
        page.waitForURL(url + "/");
        return withPurpose(page);
    }

    /** The purposes under which an action was logged. */
    List<String> logged(String action) {
        return new JdbcTemplate(twin.home.store().source()).queryForList("SELECT purpose FROM audit_log WHERE action = ? ORDER BY 1", String.class, action);
    }

    /** Waits until the board has nothing under way and all is saved. */
    static void settle(Page page) {
        page.waitForFunction("() => document.querySelector('#canvas')?.getAttribute('aria-busy') === 'false' && document.querySelector('#counts').textContent !== ''");
    }

    static int entitiesOn(Page page) {
        return page.locator("#twin tbody tr").count();
    }

    /** The number that most evidence of a cluster names. */
    String example() {
        return twin.home.graph().search(new SearchQuestion(List.of(), "+7", 200), twin.home.everything()).stream()
                .filter(entity -> twin.home.clusters().findClusterOf(entity.key(), twin.home.everything()).isPresent())
                .max(Comparator.comparingLong(EntitySummary::mentions)).orElseThrow().key().value();
    }

    /** The cluster to look at first. */
    String firstCluster() {
        return twin.home.clusters().listClusters(ClusterQuestion.first(1), twin.home.everything()).items().getFirst().id();
    }

    /** The address of the page on that member and the centre. */
    String pair() {
        return "/link?first=" + encoded(Objects.requireNonNull(tied().grounds()).centre()) + "&second=" + encoded(tied().member().key());
    }

    /** A member of the first cluster that hangs on its centre by more than one step. */
    ExplainedMember tied() {
        String cluster = firstCluster();
        Scope scope = twin.home.everything();
        return twin.home.clusters().listMembers(cluster, 0, 200, scope).stream().map(member -> twin.home.clusters().findMember(cluster, member.key(), scope).orElseThrow())
                .filter(member -> member.grounds() != null && member.grounds().path().size() > 1).findFirst().orElseThrow();
    }

    /** A key as a part of an address. */
    static String encoded(EntityKey key) {
        return URLEncoder.encode(key.toString(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        twin.close();
        sites.close();
    }
}
