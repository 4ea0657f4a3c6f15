package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast the console is, with and without 3-D in the browser; run by bench/console.sh, not with the tests. */
class ConsoleBudgets {

    /** Numbers of the board beside the hub; groups of five share a message, and each group a number with the next. */
    private static final int NUMBERS = 1_000;
    private static final int OF_THE_HUB = 300;
    private static final int REPEATS = Integer.getInteger("console.repeats", 5);
    private static final String PUT = "async (keys) => { const csrf = document.querySelector('meta[name=csrf]').content; let board = '';"
            + " for (let at = 0; at < keys.length; at += 200) { const form = new URLSearchParams(keys.slice(at, at + 200).map((key) => ['key', key])); if (board) form.append('board', board);"
            + " const answer = await fetch('/boards/add', { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf }, body: form }); board = answer.url.split('/').pop(); } return board; }";
    /** One step of the hand for each picture; the time from picture to picture is what the person sees. */
    private static final String PAN = "async ([x, y]) => { const area = document.querySelector('#canvas > div'); const frame = () => new Promise(requestAnimationFrame);"
            + " const send = (on, type, at) => on.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, button: 0, buttons: 1, clientX: x + at, clientY: y + at / 2 }));"
            + " send(area, 'mousedown', 0); const times = []; let last = await frame(); for (let step = 1; step <= 60; step++) { send(window, 'mousemove', 3 * step); const now = await frame(); times.push(now - last); last = now; }"
            + " send(window, 'mouseup', 180); return times; }";

    private final Map<String, List<Double>> measured = new TreeMap<>();

    @Test
    void measure(@TempDir Path folder) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("many/messages"));
        Files.write(messages.resolve("m.jsonl"), rows());
        try (ConsoleForTests console = new ConsoleForTests(folder);
                Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            console.twin.take(messages.getParent(), "many");
            console.signedIn("en").context().close();
            for (List<String> more : List.of(List.<String>of(), List.of("--disable-3d-apis"))) {
                List<String> arguments = new ArrayList<>(List.of("--no-sandbox", "--disable-gpu"));
                arguments.addAll(more);
                try (Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(ConsoleForTests.CHROMIUM).setArgs(arguments))) {
                    for (int repeat = 0; repeat < REPEATS; repeat++) {
                        once(console, browser, more.isEmpty() ? "3-D as found" : "--disable-3d-apis");
                    }
                }
            }
        }
        measured.forEach((what, values) -> System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", what, values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow(),
                values.stream().mapToDouble(value -> value).min().orElseThrow(), values.stream().mapToDouble(value -> value).max().orElseThrow()));
        assertThat(measured).isNotEmpty();
    }

    private void once(ConsoleForTests console, Browser browser, String mode) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale("en").setViewportSize(1280, 800)).newPage();
        page.setDefaultTimeout(120_000);
        page.navigate(console.url + "/sign-in");
        note(mode, "script of the first page, KB as sent", number(page, "() => performance.getEntriesByType('resource').filter((one) => one.initiatorType === 'script').reduce((sum, one) => sum + one.encodedBodySize, 0) / 1000"));
        page.fill("#name", ConsoleForTests.NAME);
        page.fill("#password", ConsoleForTests.PASSWORD);
        page.click("main button.main");
        page.waitForURL(console.url + "/");
        page.navigate(console.url + "/purpose");
        page.fill("#purpose", ConsoleForTests.PURPOSE);
        page.click("main button.main");
        page.waitForURL(console.url + "/");
        for (String text : List.of("8 701 555 00 00", "+7701", console.example(), "oritervel", "перевод", "8701O5550000", "77770018919")) {
            page.navigate(console.url + "/search?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
            note(mode, "search answer, ms", number(page, "() => { const page = performance.getEntriesByType('navigation')[0]; return page.responseEnd - page.requestStart; }"));
        }
        expand(page, open(page, console, 500, mode), mode);
        open(page, console, NUMBERS, null);
        pan(page, mode);
        page.context().close();
    }

    /** Puts a board of so many on and opens it; how many are there then. */
    private int open(Page page, ConsoleForTests console, int many, @org.jspecify.annotations.Nullable String mode) {
        page.navigate(console.url + "/help");
        List<String> keys = new ArrayList<>(List.of("phone:" + hub()));
        IntStream.range(0, many - 1).forEach(number -> keys.add("phone:" + phone(number)));
        String board = (String) page.evaluate(PUT, keys);
        page.navigate(console.url + "/help");
        long begun = System.nanoTime();
        page.navigate(console.url + "/boards/" + board);
        ConsoleForTests.settle(page);
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        if (mode != null) {
            note(mode, "board of " + many + " interactive, ms", (System.nanoTime() - begun) / 1e6);
        }
        assertThat(ConsoleForTests.entitiesOn(page)).isEqualTo(many);
        return many;
    }

    private void expand(Page page, int many, String mode) {
        page.check("#twin tr[data-key='phone:" + hub() + "'] input[type=checkbox]");
        page.click("[data-do=expand]");
        page.locator("#safeguard[open]").waitFor();
        page.fill("#safeguard-limit", "50");
        long begun = System.nanoTime();
        page.click("#safeguard button[value=go]");
        page.waitForFunction("many => document.querySelectorAll('#twin tbody tr').length === many", many + 50);
        ConsoleForTests.settle(page);
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        note(mode, "expand by 50, ms", (System.nanoTime() - begun) / 1e6);
    }

    @SuppressWarnings("unchecked")
    private void pan(Page page, String mode) {
        page.locator("#canvas").scrollIntoViewIfNeeded();
        BoundingBox box = page.locator("#canvas").boundingBox();
        byte[] before = page.locator("#canvas").screenshot();
        List<Double> times = ((List<Number>) page.evaluate(PAN, List.of(box.x + 12, box.y + 12))).stream().map(Number::doubleValue).sorted().toList();
        assertThat(page.locator("#canvas").screenshot()).as("the picture was moved").isNotEqualTo(before);
        note(mode, "pan at 1,000, median of 60 pictures, ms", times.get(30));
        note(mode, "pan at 1,000, p95, ms", times.get(57));
    }

    private void note(String mode, String what, double value) {
        measured.computeIfAbsent(mode + " | " + what, none -> new ArrayList<>()).add(value);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int group = 0; group < NUMBERS / 4; group++) {
            StringBuilder text = new StringBuilder();
            for (int one = 0; one < 5; one++) {
                text.append(phone((4 * group + one) % NUMBERS)).append(' ');
            }
            rows.add(row("g" + group, text.toString()));
        }
        for (int one = 0; one < OF_THE_HUB; one++) {
            rows.add(row("h" + one, hub() + " " + phone(NUMBERS + one)));
        }
        return rows;
    }

    private static String row(String id, String text) {
        return "{\"id\":\"" + id + "\",\"sent_at\":\"2026-03-02T10:00:00Z\",\"text\":\"" + text.strip() + "\"}";
    }

    private static String phone(int number) {
        return String.format(Locale.ROOT, "+7701555%04d", number);
    }

    private static String hub() {
        return "+77025550000";
    }
}
