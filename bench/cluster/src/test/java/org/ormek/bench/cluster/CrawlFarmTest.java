package org.ormek.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.simulation.farm.SiteFarm;
import org.ormek.simulation.farm.VariedFarm;

/** The short form of bench/cluster/crawl-farm.sh: the command itself, killed and begun again. */
class CrawlFarmTest {

    @TempDir
    Path folder;

    @Test
    void aKilledCrawlLosesNothingAndFindsWhatWasPlanted() throws Exception {
        SiteFarm farm = VariedFarm.make(2, 90, ".kz");
        KilledCrawl crawl = KilledCrawl.of(farm, ".kz", folder.resolve("run"), List.of(40, 70));
        assertThat(crawl.killed()).isPositive();
        assertThat(crawl.lost()).isEmpty();
        assertThat(crawl.repeated()).isEmpty();
        assertThat(crawl.faults()).isEmpty();
        FoundFarm found = FoundFarm.of(farm, folder.resolve("run"), 2);
        Map<String, FarmScore.Tally> identifiers = found.score().identifiers(farm);
        assertThat(identifiers).containsKeys("phone", "messenger", "wallet", "email", "account", "card", "tracker", "organization", "cited");
        assertThat(identifiers).allSatisfy((kind, tally) -> {
            assertThat(tally.precision()).as(kind + " wrong: " + tally.wrong()).isGreaterThanOrEqualTo(.98);
            assertThat(tally.recall()).as(kind + " missed: " + tally.missed()).isGreaterThanOrEqualTo(.95);
        });
        Map<String, FarmScore.Tally> bySign = found.score().signs(farm);
        FarmScore.Tally signs = FarmScore.all(bySign);
        assertThat(signs.precision()).as("wrong: " + signs.wrong()).isGreaterThanOrEqualTo(.95);
        // A brand's own pages invite to its official entrance too: words alone are no sign of posing as it, a form under its name is.
        assertThat(Objects.requireNonNull(bySign.remove("P11")).right()).isNotEmpty();
        FarmScore.Tally told = FarmScore.all(bySign);
        assertThat(told.recall()).as("missed: " + told.missed()).isGreaterThanOrEqualTo(.9);
        Evaluation clusters = found.clusters();
        assertThat(clusters.agreement().b3F1()).isGreaterThanOrEqualTo(.9);
        assertThat(clusters.benignContamination()).isLessThan(.03);
    }
}
