package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.SiteFinder;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;

/** Signs on the pages of a farm of a thousand hosts. */
class FarmSignsTest {

    private static final CaptureNote NOTE = new CaptureNote(CaptureKind.PAGE, 0, null, new DnsSight(List.of("203.0.113.9"), List.of(), List.of(), List.of()), false);

    private final SiteFinder finder = new SiteFinder(new PageReader(1 << 20));

    @Test
    void signsStandOnPagesOfClonesAndHardlyEverOnHonestOnes() {
        int right = 0;
        int wrong = 0;
        int clones = 0;
        int posing = 0;
        for (FarmSite site : SiteFarm.make(5, 25, 20, 500, ".kz").sites()) {
            Map<String, Object> report = report(site);
            boolean signs = report.get("signs") instanceof List<?> list && !list.isEmpty();
            clones += site.group().isEmpty() ? 0 : 1;
            right += signs && !site.group().isEmpty() ? 1 : 0;
            wrong += signs && site.group().isEmpty() ? 1 : 0;
            posing += report.containsKey("impersonates") ? 1 : 0;
        }
        assertThat(clones).isEqualTo(500);
        assertThat(right / (double) (right + wrong)).as("%d right, %d wrong", right, wrong).isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) clones).isGreaterThanOrEqualTo(0.95);
        assertThat(posing).isZero();
    }

    private Map<String, Object> report(FarmSite site) {
        WebAddress url = new WebAddress("http://" + site.host() + "/");
        Exchange exchange = new Exchange(url, Instant.EPOCH, Duration.ZERO, InetAddress.getLoopbackAddress(), "http/1.1", List.of(), 200, "",
                List.of(new HeaderLine("content-type", "text/html; charset=utf-8")), site.pages().getOrDefault("/", "").getBytes(StandardCharsets.UTF_8), null, null);
        return finder.page(new Visit(url, Instant.EPOCH, List.of(exchange), Verdict.ANSWERED, "", null), NOTE).orElseThrow().report();
    }
}
