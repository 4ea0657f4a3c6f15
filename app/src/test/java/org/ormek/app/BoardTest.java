package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.app.ConsoleForTests.entitiesOn;
import static org.ormek.app.ConsoleForTests.settle;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board in a real browser without 3-D. */
class BoardTest {

    @RegisterExtension
    static final ConsoleExtension SHARED = new ConsoleExtension();
    private static ConsoleForTests console;

    @BeforeAll
    static void start() {
        console = SHARED.console();
    }

    @Test
    void theBoardNeedsNoMouse() {
        Page page = console.signedIn("en");
        page.navigate(console.url + "/search?q=%2B" + console.example().substring(1));
        page.focus("main table input[name=key]");
        page.keyboard().press("Space");
        page.focus("main .actions button");
        page.keyboard().press("Enter");
        settle(page);
        assertThat(entitiesOn(page)).isEqualTo(1);

        page.focus("#canvas");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.keyboard().press("e");
        page.waitForFunction("() => document.querySelectorAll('#twin tbody tr').length > 1");
        settle(page);
        int expanded = entitiesOn(page);
        assertThat(expanded).isBetween(2, 26);
        assertThat(page.locator("#message").innerText()).matches("\\d+ of \\d+ neighbours of .*");
        page.keyboard().press("Control+z");
        assertThat(entitiesOn(page)).isEqualTo(1);
        page.keyboard().press("Control+Shift+Z");
        assertThat(entitiesOn(page)).isEqualTo(expanded);

        page.keyboard().press("p");
        assertThat(page.locator("#twin tr[data-pinned=true]").count()).isEqualTo(1);
        String pinned = Objects.requireNonNull(page.locator("#twin tr[data-pinned=true]").getAttribute("data-key"));
        String before = graphByKeyboard(page);
        page.focus("#canvas");
        page.keyboard().press("l");
        page.waitForFunction("() => document.querySelector('#message').textContent.startsWith('Laid out')");
        String after = graphByKeyboard(page);
        assertThat(placeOf(after, pinned)).isEqualTo(placeOf(before, pinned));
        assertThat(after).isNotEqualTo(before);
        page.focus("#canvas");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+a");
        assertThat(page.locator("#twin input[type=checkbox]:checked").count()).isEqualTo(expanded);
        page.locator("#twin tbody input[type=checkbox]").first().focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#message").innerText()).isEqualTo("chosen: " + (expanded - 1));
        page.waitForFunction("() => document.querySelector('#saved').textContent === 'saved'");
        page.reload();
        settle(page);
        assertThat(entitiesOn(page)).isEqualTo(expanded);
        assertThat(page.locator("#twin tr[data-pinned=true]").count()).isEqualTo(1);
        page.focus("#canvas");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#twin tr[data-pinned=true]").count()).isZero();
        page.context().close();
    }


    @Test
    void theWayBetweenTwoIsPutOnTheBoard() {
        Page page = console.signedIn("en");
        page.navigate(console.url + console.pair());
        page.locator("form[action='/boards/add'] button").click();
        settle(page);
        assertThat(entitiesOn(page)).isEqualTo(2);
        page.focus("#canvas");
        page.keyboard().press("Control+a");
        page.keyboard().press("w");
        page.locator("#panel [data-way]").first().waitFor();
        List<String> way = List.of(Objects.requireNonNull(page.locator("#panel [data-way]").first().getAttribute("data-way")).split("\n"));
        page.locator("#panel [data-way]").first().focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('#message').textContent.startsWith('The way is on the board')");
        assertThat(way).hasSizeGreaterThanOrEqualTo(2);
        assertThat(entitiesOn(page)).isEqualTo(way.size());
        assertThat(page.locator("#twin input[type=checkbox]:checked").count()).isEqualTo(way.size());
        if (way.size() > 2) {
            page.focus("#canvas");
            page.keyboard().press("Control+z");
            assertThat(entitiesOn(page)).isEqualTo(2);
        }
        page.context().close();
    }


    @Test
    void aSnapshotBringsTheBoardBack() {
        Page page = console.clusterOnBoard("en");
        int before = entitiesOn(page);
        page.fill("#snapshot", "as it was");
        page.press("#snapshot", "Enter");
        page.locator("text=as it was").waitFor();
        settle(page);
        page.click("[data-do=all]");
        page.click("[data-do=remove]");
        assertThat(entitiesOn(page)).isZero();
        page.waitForFunction("() => document.querySelector('#saved').textContent === 'saved'");
        page.locator("button[aria-label='Open as it was']").click();
        page.waitForFunction("() => document.querySelectorAll('#twin tbody tr').length > 0");
        assertThat(entitiesOn(page)).isEqualTo(before);
        page.context().close();
    }

    @Test
    void theWindowOfTimeIsDraggedOrTyped() throws IOException {
        Page page = console.clusterOnBoard("en");
        int all = entitiesOn(page);
        page.selectOption("#time-by", "first");
        Locator bars = page.locator("[data-time=bars]");
        bars.scrollIntoViewIfNeeded();
        BoundingBox box = bars.boundingBox();
        page.mouse().move(box.x + 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().up();
        int dragged = entitiesOn(page);
        assertThat(dragged).isBetween(1, all - 1);
        String from = page.inputValue("#time-from");
        String to = page.inputValue("#time-to");
        assertThat(from).isLessThan(to);
        assertThat(page.locator("[data-time=said]").innerText()).startsWith("Shown: " + dragged + " of " + all);
        Download picture = page.waitForDownload(() -> page.click("[data-do=svg]"));
        assertThat(Files.readString(picture.path())).contains("Only what was first seen from ");

        page.click("[data-time=clear]");
        assertThat(entitiesOn(page)).isEqualTo(all);
        page.fill("#time-from", from);
        page.fill("#time-to", to);
        page.press("#time-to", "Tab");
        assertThat(entitiesOn(page)).isEqualTo(dragged);
        page.waitForFunction("() => document.getElementById('saved').textContent === 'saved'");
        page.reload();
        settle(page);
        assertThat(page.inputValue("#time-from")).isEqualTo(from);
        assertThat(entitiesOn(page)).as("the window is kept with the board").isEqualTo(dragged);
        page.selectOption("#time-by", "active");
        assertThat(entitiesOn(page)).isGreaterThanOrEqualTo(dragged);
        page.fill("#time-from", "2031-01-01");
        assertThat(page.locator("[data-time=said]").innerText()).contains("before the first");
        assertThat(entitiesOn(page)).isEqualTo(all);
        page.click("[data-time=clear]");
        assertThat(entitiesOn(page)).isEqualTo(all);
        page.context().close();
    }

    @Test
    void aHubIsOpenedAfterAQuestionOnly() throws IOException {
        Path folder = Files.createDirectories(SHARED.folder().resolve("hub/messages"));
        Files.writeString(folder.resolve("m.jsonl"), IntStream.range(0, 230).mapToObj(i -> "{\"id\":\"h" + i + "\",\"sent_at\":\"2026-03-02T10:00:00Z\",\"text\":\"8 701 555 99 00, 8 702 10" + (i / 100) + " 44 " + String.format("%02d", i % 100) + "\"}")
                .collect(Collectors.joining("\n", "", "\n")));
        console.twin.take(folder.getParent(), "hub");
        Page page = console.signedIn("en");
        page.navigate(console.url + "/search?q=%2B77015559900");
        page.check("main table input[name=key]");
        page.locator("main .actions button").click();
        settle(page);
        page.focus("#canvas");
        page.keyboard().press("Control+a");
        page.keyboard().press("e");
        page.locator("#safeguard[open]").waitFor();
        assertThat(page.locator("#safeguard-what").innerText()).contains("230");
        page.click("#safeguard button[value=cancel]");
        settle(page);
        assertThat(entitiesOn(page)).isEqualTo(1);
        page.click("[data-do=expand]");
        page.locator("#safeguard[open]").waitFor();
        page.fill("#safeguard-limit", "10");
        page.click("#safeguard button[value=go]");
        page.waitForFunction("() => document.querySelectorAll('#twin tbody tr').length > 1");
        assertThat(entitiesOn(page)).isEqualTo(11);
        page.context().close();
    }

    @Test
    void whatIsPinnedStaysWhereItIsAndWhatALassoCatchesIsChosen() throws IOException {
        Page page = console.clusterOnBoard("en");
        int all = entitiesOn(page);
        page.locator("#twin tbody input[type=checkbox]").first().check();
        String pinned = Objects.requireNonNull(page.locator("#twin tbody tr").first().getAttribute("data-key"));
        page.click("[data-do=pin]");
        page.click("[data-do=fit]");
        String before = graph(page);
        page.click("[data-do=layout]");
        page.waitForFunction("() => document.querySelector('#message').textContent.startsWith('Laid out')");
        String after = graph(page);
        assertThat(placeOf(after, pinned)).isEqualTo(placeOf(before, pinned));
        assertThat(after).isNotEqualTo(before);

        // Each is in one half of the picture and in no other.
        int left = lassoed(page, 0, 0.5);
        int right = lassoed(page, 0.5, 1);
        assertThat(left).isBetween(1, all - 1);
        assertThat(left + right).isEqualTo(all);
        assertThat(lassoed(page, 0, 1)).isEqualTo(all);
        page.locator("#twin tbody input[type=checkbox]").first().uncheck();
        assertThat(page.locator("#message").innerText()).isEqualTo("chosen: " + (all - 1));
        page.context().close();
    }

    /** How many the table shows as chosen after a line around a part of the canvas, in shares of its width. */
    private static int lassoed(Page page, double from, double to) {
        page.click("[data-do=lasso]");
        Locator area = page.locator("#canvas");
        area.scrollIntoViewIfNeeded();
        BoundingBox box = area.boundingBox();
        // The corners are round.
        double in = 15;
        double left = box.x + Math.max(in, from * box.width);
        double right = box.x + Math.min(box.width - in, to * box.width);
        page.mouse().move(left, box.y + in);
        page.mouse().down();
        page.mouse().move(right, box.y + in);
        page.mouse().move(right, box.y + box.height - in);
        page.mouse().move(left, box.y + box.height - in);
        page.mouse().up();
        return page.locator("#twin input[type=checkbox]:checked").count();
    }

    private static String graphByKeyboard(Page page) {
        try {
            page.focus("[data-do=graphml]");
            return Files.readString(page.waitForDownload(() -> page.keyboard().press("Enter")).path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The board as GraphML, which holds all places. */
    private static String graph(Page page) throws IOException {
        Download file = page.waitForDownload(() -> page.click("[data-do=graphml]"));
        return Files.readString(file.path(), StandardCharsets.UTF_8);
    }

    private static String placeOf(String graph, String key) {
        String node = graph.substring(graph.indexOf(">" + key + "<"));
        return node.substring(node.indexOf("<data key=\"x\">"), node.indexOf("</node>"));
    }

    @Test
    void waysOverSharedServicesAreShownWhereTheyAreWanted() throws IOException {
        Path folder = SHARED.folder().resolve("service");
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages/m.jsonl"), "{\"id\":\"s1\",\"sent_at\":\"2026-03-02T10:00:00Z\",\"text\":\"8 701 555 88 01, 8 701 555 88 00\"}\n{\"id\":\"s2\",\"sent_at\":\"2026-03-02T10:00:00Z\",\"text\":\"8 701 555 88 02, 8 701 555 88 00\"}\n");
        Files.createDirectories(folder.resolve("entities"));
        Files.writeString(folder.resolve("entities/hotlines.csv"), "type,value,service\nphone,+77015558800,true\n");
        console.twin.take(folder, "service");
        Page page = console.signedIn("en");
        page.navigate(console.url + "/link?first=%2B77015558801&second=%2B77015558802");
        assertThat(page.locator("main").innerText()).contains("No way was found.", "The evidence looked at does not support common control of the two.", "They share nothing that counts.");
        page.check("[data-ways] input[name=throughServices]");
        page.selectOption("[data-ways] select", "SHORTEST");
        page.click("[data-ways] button");
        assertThat(page.locator("main ol").innerText()).contains("→ +7 701 555 8800");
        page.context().close();
    }

    @Test
    void whatIsFoundIsFilteredByKindAndDaysAndPutOnABoardAtOnce() {
        Page page = console.signedIn("en");
        page.navigate(console.url + "/search?q=%2B77");
        int found = page.locator("main table tbody tr").count();
        page.fill("main #from", "2026-01-01");
        page.click("main form.filters button");
        int seen = page.locator("main table tbody tr").count();
        assertThat(seen).isBetween(1, found - 1);
        for (String row : page.locator("main table tbody tr").allInnerTexts()) {
            assertThat(row).containsPattern("– \\d+ \\w+ 2026");
        }
        page.check("main table input[data-all]");
        page.locator("main .actions button").click();
        settle(page);
        assertThat(entitiesOn(page)).isEqualTo(seen);
        page.context().close();
    }
}
