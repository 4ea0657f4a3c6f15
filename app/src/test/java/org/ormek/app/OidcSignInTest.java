package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.api.security.Role;
import org.ormek.console.account.Accounts;
import org.ormek.console.account.Invitations;

/** Signing in through a provider of OpenID Connect, in a real browser, since its rules for cookies decide whether it works. */
@Timeout(300)
class OidcSignInTest {

    private static final String PREFIX = "ormek.console.oidc.";

    @TempDir
    static Path folder = Path.of(".");
    private static ProviderForTests provider;
    private static Home home;
    private static WebServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(ConsoleForTests.hasBrowser(), "There is no browser at " + ConsoleForTests.CHROMIUM + "; .ci/run installs one.");
        provider = new ProviderForTests();
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Map<String, String> settings = Map.of("issuer", provider.issuer(), "client", ProviderForTests.CLIENT, "secret", ProviderForTests.SECRET, "address", "http://127.0.0.1:" + port + "/", "name", "Akkord ID");
        settings.forEach((name, value) -> System.setProperty(PREFIX + name, value));
        home = Home.open(folder.resolve("home"));
        server = WebServer.start(home, port);
        settings.keySet().forEach(name -> System.clearProperty(PREFIX + name));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(ConsoleForTests.CHROMIUM).setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            server.close();
            home.close();
            provider.close();
        }
    }

    private static Page page() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en"));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    private static Page throughTheProvider() {
        Page page = page();
        page.navigate(server.url() + "/sign-in");
        page.click("text=Sign in with Akkord ID");
        return page;
    }

    @Test
    void anIdentityOpensTheAccountThatItsLinkBoundItTo() {
        provider.fault = ProviderForTests.Fault.NONE;
        provider.subject = "subject-1";
        Accounts accounts = new Accounts(home.store().source(), Clock.systemUTC());
        Page stranger = throughTheProvider();
        stranger.locator("text=No account here is bound to this identity.").waitFor();
        String token = new Invitations(home.store().source(), Clock.systemUTC(), accounts).invite("gulnara", Role.VIEWER, List.of("case-1"));
        Page invited = page();
        invited.navigate(server.url() + "/invitation?token=" + token);
        invited.click("text=Use Akkord ID instead of a password");
        invited.waitForURL(server.url() + "/");
        assertThat(invited.locator("body").innerText()).contains("gulnara");
        assertThat(invited.context().cookies().stream().filter(cookie -> cookie.name.equals("ormek_oidc"))).isEmpty();

        Page again = page();
        again.navigate(server.url() + "/boards");
        again.click("text=Sign in with Akkord ID");
        again.waitForURL(server.url() + "/boards");
        again.navigate(server.url() + "/sign-in/oidc?invitation=" + token);
        again.locator("text=This link was used already").waitFor();

        provider.subject = "subject-2";
        throughTheProvider().locator("text=No account here is bound to this identity.").waitFor();
        // There is no password, so none opens it.
        Page typed = page();
        typed.navigate(server.url() + "/sign-in");
        typed.fill("#name", "gulnara");
        typed.fill("#password", "subject-1 subject-1");
        typed.click("main button.main");
        typed.locator("#problem").waitFor();

        provider.subject = "subject-1";
        accounts.setDisabled(accounts.list().getFirst().id(), true);
        throughTheProvider().locator("text=No account here is bound to this identity.").waitFor();
        accounts.setDisabled(accounts.list().getFirst().id(), false);
    }

    @Test
    void whatIsNotForThisAttemptOpensNothing() {
        provider.subject = "subject-1";
        for (ProviderForTests.Fault fault : ProviderForTests.Fault.values()) {
            if (fault != ProviderForTests.Fault.NONE) {
                provider.fault = fault;
                Page page = throughTheProvider();
                page.locator("text=Signing in there did not work.").waitFor();
                page.navigate(server.url() + "/boards");
                assertThat(page.url()).as(fault.name()).contains("/sign-in");
                page.context().close();
            }
        }
        Page nobodyLeft = page();
        nobodyLeft.navigate(server.url() + "/sign-in/oidc/callback?code=x&state=y");
        nobodyLeft.locator("text=This attempt to sign in is over.").waitFor();
    }

    /** Nothing has come into this home. */
    @Test
    void aFreshHomeSaysWhatToDoFirst() {
        String token = new Invitations(home.store().source(), Clock.systemUTC(), new Accounts(home.store().source(), Clock.systemUTC())).invite("first", Role.ADMIN, List.of("*"));
        Page page = page();
        page.navigate(server.url() + "/invitation?token=" + token);
        page.fill("#password", ConsoleForTests.PASSWORD);
        page.fill("#again", ConsoleForTests.PASSWORD);
        page.click("main button.main");
        page.waitForURL(server.url() + "/");
        assertThat(page.locator("main").innerText()).contains("Nothing has come in yet", "./ormek demo", "No clusters have been detected yet", "You have no board yet");
        page.locator("main a.button[href='/imports']").click();
        page.waitForURL(server.url() + "/imports");
        Map.of("/clusters", "Order a run that detects them", "/cluster-runs", "Bring in a file first", "/boards", "Search for something and add it", "/judgements", "Compare two entities and decide there",
                "/link", "Type two numbers", "/search", "Type a phone number").forEach((screen, next) -> {
            page.navigate(server.url() + screen);
            if (page.url().contains("/purpose")) {
                page.fill("#purpose", ConsoleForTests.PURPOSE);
                page.click("main button.main");
            }
            assertThat(page.locator("main").innerText()).as(screen).contains(next);
        });
        page.context().close();
    }
}
