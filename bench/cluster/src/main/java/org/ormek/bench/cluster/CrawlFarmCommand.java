package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.simulation.farm.SiteFarm;
import org.ormek.simulation.farm.VariedFarm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Crawls a farm of many kinds of sites with the real command, kills it on the way, and compares pages, identifiers, signs and clusters with what was planted. */
@Command(name = "crawl-farm", mixinStandardHelpOptions = true, description = "Measures a crawl that is killed, and what it found, against planted truth.")
final class CrawlFarmCommand implements Callable<Integer> {

    private static final String SUFFIX = ".kz";

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the farm.")
    private long seed;

    @Option(names = "--hosts", defaultValue = "1000", description = "Sites (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(names = "--kill-at", split = ",", defaultValue = "40", description = "Shares of all pages, in hundredths, at which the process is killed (default: ${DEFAULT-VALUE}).")
    private List<Integer> killAt = List.of();

    @Option(names = "--show", defaultValue = "0", description = "How many of what is wrong or missed of each kind are named.")
    private int show;

    @Option(names = "--work", required = true, description = "Folder for the crawl; must not hold one of this seed.")
    private Path work = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        SiteFarm farm = VariedFarm.make(seed, hosts, SUFFIX);
        Path folder = work.resolve("farm-" + seed);
        KilledCrawl crawl = KilledCrawl.of(farm, SUFFIX, folder, killAt);
        System.out.printf(Locale.ROOT, "| seed | sites | pages | kills | lost | captured twice | faults of evidence | seconds |%n|---|---|---|---|---|---|---|---|%n| %d | %d | %d | %d | %d | %d | %d | %.1f |%n%n",
                seed, farm.sites().size(), crawl.pages(), crawl.killed(), crawl.lost().size(), crawl.repeated().size(), crawl.faults().size(), crawl.seconds());
        FoundFarm found = FoundFarm.of(farm, folder, seed);
        table("identifiers of sites", found.score().identifiers(farm));
        table("signs of pages", found.score().signs(farm));
        Evaluation clusters = found.clusters();
        System.out.printf(Locale.ROOT, "| clusters of sites | B3-P | B3-R | B3-F1 | pair F1 | honest drawn in |%n|---|---|---|---|---|---|%n| | %.3f | %.3f | %.3f | %.3f | %.1f %% |%n",
                clusters.agreement().b3Precision(), clusters.agreement().b3Recall(), clusters.agreement().b3F1(), clusters.agreement().pairwiseF1(), 100 * clusters.benignContamination());
        return crawl.lost().isEmpty() && crawl.repeated().isEmpty() && crawl.faults().isEmpty() ? 0 : 1;
    }

    private void table(String title, Map<String, FarmScore.Tally> tallies) {
        System.out.println("| " + title + " | right | wrong | missed | precision | recall |\n|---|---|---|---|---|---|");
        tallies.forEach(CrawlFarmCommand::line);
        line("all", FarmScore.all(tallies));
        System.out.println();
        if (show > 0) {
            tallies.forEach((kind, tally) -> System.out.println(kind + "\n  wrong: " + some(tally.wrong()) + "\n  missed: " + some(tally.missed())));
        }
    }

    private static void line(String kind, FarmScore.Tally tally) {
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %.3f | %.3f |%n", kind, tally.right().size(), tally.wrong().size(), tally.missed().size(), tally.precision(), tally.recall());
    }

    private String some(Set<String> all) {
        return all.stream().limit(show).collect(Collectors.joining("\n    ", "\n    ", ""));
    }
}
