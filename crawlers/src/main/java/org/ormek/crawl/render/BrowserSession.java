package org.ormek.crawl.render;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ormek.crawl.capture.RenderVerdict;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.fetch.WebAddress;

/** One browser process. Only the thread that opened it may use it. */
final class BrowserSession {

    /** Characters of a page that are kept. */
    private static final int MOST_HTML = 2_000_000;
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final double PUMP_MILLIS = 40;
    private static final double PING_MILLIS = 300;
    private static final double PICTURE_MILLIS = 3_000;
    private static final double STEP_MILLIS = 8_000;
    /** The browser has no way to the network, whatever of it does not ask the routes. */
    private static final List<String> FLAGS = List.of("--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--webrtc-ip-handling-policy=disable_non_proxied_udp", "--disable-quic", "--disable-3d-apis",
            "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-sync", "--disable-default-apps",
            "--no-first-run", "--no-default-browser-check", "--no-pings", "--mute-audio", "--js-flags=--max-old-space-size=512");
    /** In a world of its own, where the page's scripts have changed nothing. */
    private static final String TAKE_DOWN = "(() => { const d = document.doctype, e = document.documentElement, h = e ? e.outerHTML : '';"
            + " return { html: (d ? '<!DOCTYPE ' + d.name + '>' : '') + h.slice(0, " + MOST_HTML + "), cut: h.length > " + MOST_HTML + " }; })()";

    private static final List<String> TEMPORARY = List.of("TMPDIR", "TEMP", "TMP");

    private final Playwright playwright;
    private final Browser browser;
    private final String userAgent;

    private BrowserSession(Playwright playwright, Browser browser, String userAgent) {
        this.playwright = playwright;
        this.browser = browser;
        this.userAgent = userAgent;
    }

    /** Starts the driver, which the tree is told of, and the browser. Throws PlaywrightException if that does not work. */
    static BrowserSession open(Path executable, boolean sandbox, String userAgent, DriverTree tree) {
        Playwright playwright = tree.start(() -> Playwright.create(new Playwright.CreateOptions().setEnv(driverEnvironment(DriverTree.folder()))));
        try {
            Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true).setChromiumSandbox(sandbox)
                    .setHandleSIGINT(false).setHandleSIGTERM(false).setHandleSIGHUP(false).setEnv(environment(DriverTree.folder())).setArgs(FLAGS).setTimeout(20_000));
            return new BrowserSession(playwright, browser, userAgent);
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    /** No more of the environment than a browser needs; what else stands there is none of its business. */
    private static Map<String, String> environment(Path temporary) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "XDG_RUNTIME_DIR", "SystemRoot", "LOCALAPPDATA"));
        TEMPORARY.forEach(name -> environment.put(name, temporary.toString()));
        return environment;
    }

    private static Map<String, String> driverEnvironment(Path temporary) {
        Map<String, String> environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        TEMPORARY.forEach(name -> environment.put(name, temporary.toString()));
        return environment;
    }

    /** Shows a page and takes it down. Throws PlaywrightException if the browser fails over it. */
    Rendering show(EmbeddedDoor.Answer answer, EmbeddedDoor door) {
        WebAddress url = answer.exchange().url();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setUserAgent(userAgent).setLocale("kk-KZ").setTimezoneId("Asia/Almaty")
                .setViewportSize(1280, 1600).setAcceptDownloads(false).setServiceWorkers(ServiceWorkerPolicy.BLOCK).setPermissions(List.of()))) {
            context.setDefaultTimeout(STEP_MILLIS);
            try (BrowserTraffic traffic = new BrowserTraffic(door, url, answer)) {
                context.route(address -> true, traffic::onRoute);
                context.onRequestFinished(traffic::onEnd);
                context.onRequestFailed(traffic::onEnd);
                context.routeWebSocket(address -> true, WebSocketRoute::close);
                Page page = context.newPage();
                traffic.belongsTo(page);
                context.onPage(BrowserSession::shut);
                page.navigate(url.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                long end = System.nanoTime() + EmbeddedDoor.TIME.toNanos();
                while (System.nanoTime() < end && !(traffic.isQuiet(QUIET_NANOS) && responds(page) && traffic.isQuiet(QUIET_NANOS))) {
                    page.waitForTimeout(PUMP_MILLIS);
                    traffic.answer();
                }
                traffic.end();
                JsonObject taken = takeDown(context, page);
                byte[] screenshot = picture(page);
                return new Rendering(RenderVerdict.RENDERED, door.summary() + (screenshot.length == 0 ? "; no picture" : ""), Instant.now(), door.exchanges(), taken.get("html").getAsString().getBytes(StandardCharsets.UTF_8),
                        taken.get("cut").getAsBoolean(), screenshot, traffic.leadsTo());
            }
        }
    }

    /** True if no script of the page is at work, which could still ask for something. */
    private static boolean responds(Page page) {
        try {
            page.waitForSelector(":root", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED).setTimeout(PING_MILLIS));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** Windows that a page opens are closed at once; they have got no answer before. */
    private static void shut(Page window) {
        try {
            window.close();
        } catch (PlaywrightException e) {
            // It is closed already.
        }
    }

    /** What is seen without scrolling; empty if the browser does not draw it in time. */
    private static byte[] picture(Page page) {
        try {
            return page.screenshot(new Page.ScreenshotOptions().setTimeout(PICTURE_MILLIS));
        } catch (TimeoutError e) {
            return new byte[0];
        }
    }

    private static JsonObject takeDown(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        JsonObject world = new JsonObject();
        world.add("frameId", session.send("Page.getFrameTree").getAsJsonObject("frameTree").getAsJsonObject("frame").get("id"));
        world.addProperty("worldName", "ormek");
        JsonObject question = new JsonObject();
        question.add("contextId", session.send("Page.createIsolatedWorld", world).get("executionContextId"));
        question.addProperty("expression", TAKE_DOWN);
        question.addProperty("returnByValue", true);
        JsonObject result = session.send("Runtime.evaluate", question).getAsJsonObject("result");
        if (!result.has("value")) {
            throw new PlaywrightException("The page cannot be taken down: " + result);
        }
        return result.getAsJsonObject("value");
    }

    /** Ends browser and driver. */
    void close() {
        playwright.close();
    }
}
