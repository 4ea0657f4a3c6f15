package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.metric.Evaluation;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.brand.BrandMarks;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.run.CrawlReport;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.crawl.seed.Seed;
import org.ormek.crawl.warc.CaptureRow;
import org.ormek.crawl.warc.CaptureRows;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Readers;
import org.ormek.ingest.shared.RowParser;
import org.ormek.ingest.sitereport.SiteReportReader;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Sha256;
import org.ormek.simulation.farm.FarmServer;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves farms of cloned sites on loopback, crawls them, reads the WARC files as the import does, clusters, and prints how well sites of one kit are put together. */
@Command(name = "farm", mixinStandardHelpOptions = true, description = "Measures clusters of crawled site farms against planted truth.")
final class FarmCommand implements Callable<Integer> {
    /** Of cards and victims. */
    static final byte[] SECRET = new byte[32];
    private static final String SUFFIX = ".kz";
    private static final int WORKERS = 8;

    @Option(names = "--seeds", split = ",", required = true, description = "Seeds of the farms.")
    private List<Long> seeds = List.of();

    @Option(names = "--kits", defaultValue = "60", description = "Operators.")
    private int kits;

    @Option(names = "--clones", defaultValue = "10", description = "Sites of each.")
    private int clones;

    @Option(names = "--honest", defaultValue = "400", description = "Honest sites.")
    private int honest;

    @Option(names = "--copied", defaultValue = "0", description = "Clones of each operator that carry the tracker of the honest sites' studio.")
    private int copied;

    @Option(names = "--posing", defaultValue = "0", description = "Operators whose clones carry the icon and tracker of a brand, whose own site is in the farm too.")
    private int posing;

    @Option(names = "--work", required = true, description = "Folder for the crawls.")
    private Path work = Path.of("");

    @Override
    public Integer call() throws IOException {
        System.out.println("| seed | | sites | pages | pages/s | B3-P | B3-R | B3-F1 | pair F1 | honest drawn in | over-merges |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (long seed : seeds) {
            measure(seed);
        }
        return 0;
    }

    private void measure(long seed) throws IOException {
        SiteFarm farm = SiteFarm.make(seed, kits, clones, honest, copied, posing, SUFFIX);
        Path folder = work.resolve("farm-" + seed);
        CrawlReport report = crawl(farm, folder);
        if (posing > 0) {
            report(seed, farm, report, folder, Reading.WITHOUT_ICONS);
            report(seed, farm, report, folder, Reading.WITHOUT_MARKS);
        }
        report(seed, farm, report, folder, Reading.NOW);
    }

    /** How the same captures are read. */
    private enum Reading {
        WITHOUT_ICONS("trackers link, icons unknown"), WITHOUT_MARKS("trackers and icons link"), NOW("now");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        boolean reads(Link link) {
            return this != WITHOUT_ICONS || link.type() != LinkType.HAS_FAVICON;
        }
    }

    private static Evidence without(Evidence one, Reading how) {
        return new Evidence(one.id(), one.type(), one.dataset(), one.provenance(), one.observedAt(), one.language(), one.text(), one.subject(), one.losses(), one.attributes(), one.flags(),
                one.mentions(), one.links().stream().filter(how::reads).toList());
    }

    private static void report(long seed, SiteFarm farm, CrawlReport report, Path folder, Reading how) throws IOException {
        ProjectionBuilder builder = new ProjectionBuilder();
        EntityIndex index = new EntityIndex(builder);
        EvidenceReading reading = new EvidenceReading(builder, index);
        BrandMarks marks = new BrandMarks();
        int[] documents = {0};
        read(folder, evidence -> {
            reading.add(without(evidence, how), documents[0]++);
            marks.add(evidence);
        });
        if (how == Reading.NOW) {
            marks.all().keySet().forEach(key -> builder.listAsMark(index.numberOf(key)));
        }
        int[] cluster = new ClusterDetection(SignalsFile.builtIn(), Settings.withSeed(seed)).run(builder.build(), List.of()).clusterOfEntities();
        Evaluation result = evaluate(farm, index, cluster);
        System.out.printf(java.util.Locale.ROOT, "| %d | %s | %d | %d | %.0f | %.3f | %.3f | %.3f | %.3f | %.1f %% | %d |%n", seed, how.words, farm.sites().size(), report.pages(),
                report.pages() / report.seconds(), result.agreement().b3Precision(), result.agreement().b3Recall(), result.agreement().b3F1(), result.agreement().pairwiseF1(),
                100 * result.benignContamination(), result.overMerges());
    }

    private static CrawlReport crawl(SiteFarm farm, Path folder) throws IOException {
        try (FarmServer server = new FarmServer(farm)) {
            CrawlSettings settings = new CrawlSettings(CrawlScope.DOMAIN, 1_000_000, 500, 6, WORKERS, 0, 0, null, 40, 8 << 20, 1L << 30, "OrmekBot/0.1", "bench", false,
                    new TestNetwork(List.of("127.0.0.1/32"), List.of(server.port()), SUFFIX, "127.0.0.1"));
            List<Seed> seeds = farm.sites().stream().map(site -> new Seed(new WebAddress("http://" + site.host() + ":" + server.port() + "/"), "farm")).toList();
            return CrawlRun.create(folder, settings, progress -> { }).run(seeds, List.of());
        }
    }

    /** The evidence of a crawl's WARC files, as the import reads it. */
    static void read(Path folder, Consumer<Evidence> consumer) throws IOException {
        RowParser parser = new RowParser(Readers.withCardSecret(SECRET), new VictimDoor(SECRET));
        SiteReportReader reader = SiteReportReader.ofCaptures();
        for (Path file : WarcFiles.list(folder.resolve("warc"))) {
            Order order = new Order(ImportJob.CAPTURES, "farm", new Sha256("0".repeat(64)), String.valueOf(file.getFileName()), Mapping.NONE, "", Instant.now());
            try (CaptureRows rows = new CaptureRows(file)) {
                for (CaptureRow row = rows.next(); row != null; row = rows.next()) {
                    Evidence evidence = parser.parse(new SourceRow(row.location(), 0, row.byteOffset(), row.byteLength(), row.identity(), row.fields(), null), order, reader).evidence();
                    if (evidence != null) {
                        consumer.accept(evidence);
                    }
                }
            }
        }
    }

    /** Sites alone are judged: what they show is shared or not by the truth of their kits. */
    static Evaluation evaluate(SiteFarm farm, EntityIndex index, int[] cluster) {
        int[] network = new int[cluster.length];
        Arrays.fill(network, -1);
        int[] group = network.clone();
        boolean[] known = new boolean[cluster.length];
        Map<String, Integer> numbers = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (FarmSite site : farm.sites()) {
            int number = index.find(new EntityKey(EntityType.SITE, site.host())).orElse(-1);
            if (number < 0) {
                lost.add(site.host());
                continue;
            }
            known[number] = true;
            group[number] = numbers.computeIfAbsent(site.group().isEmpty() ? site.host() : site.group(), name -> numbers.size());
            network[number] = site.group().isEmpty() ? -1 : group[number];
        }
        if (!lost.isEmpty()) {
            System.err.println("Sites that no evidence names: " + lost);
        }
        return Evaluation.of(cluster, network, group, known);
    }
}
