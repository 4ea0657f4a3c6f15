package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterQuestion;

/** Makes the pictures of the README from made-up data; run by docs/screenshots.sh, not with the tests. */
class ConsolePictures {

    @Test
    void boardAndCluster(@TempDir Path folder) throws Exception {
        Path docs = Path.of(System.getProperty("ormek.dist")).resolve("docs");
        try (ConsoleForTests console = new ConsoleForTests(folder)) {
            ClusterCard cluster = console.twin.home.clusters().listClusters(ClusterQuestion.first(10), console.twin.home.everything()).items().stream()
                    .filter(card -> card.size() >= 15).findFirst().orElseThrow();
            Page page = console.signedIn("en");
            page.setViewportSize(1400, 900);
            page.navigate(console.url + "/clusters/" + cluster.id());
            page.screenshot(new Page.ScreenshotOptions().setPath(docs.resolve("cluster.png")));
            page.locator("main button.main").click();
            ConsoleForTests.settle(page);
            page.focus("#canvas");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("#panel li button").first().click();
            page.locator("#panel .statement").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(docs.resolve("board.png")));
            assertThat(Files.size(docs.resolve("board.png"))).isGreaterThan(10_000);
        }
    }
}
