package org.ormek.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.ormek.app.OrmekCommand;
import org.ormek.crawl.capture.EvidenceCheck;
import org.ormek.crawl.capture.EvidenceFault;
import org.ormek.crawl.capture.WarcFiles;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.simulation.farm.FarmServer;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;

/**
 * {@code ormek crawl} over a farm in a process of its own, killed (SIGKILL) once the farm has answered a share of what there is, and
 * begun again with the same command.
 *
 * @param killed   how many kills hit a living process
 * @param pages    pages of the farm
 * @param lost     addresses of pages that no record holds
 * @param repeated addresses with more than one capture, robots.txt and icons included
 * @param faults   what the check of the evidence found
 * @param seconds  all parts together, starts of the virtual machine included
 */
record KilledCrawl(int killed, int pages, Set<String> lost, Set<String> repeated, List<EvidenceFault> faults, double seconds) {

    private static final int WORKERS = 8;
    private static final long LONGEST_MINUTES = 20;

    /**
     * Crawls into the folder.
     *
     * @param shares of all pages, in hundredths, at which the process is killed; rising
     */
    static KilledCrawl of(SiteFarm farm, String suffix, Path folder, List<Integer> shares) throws IOException, InterruptedException {
        int pages = farm.sites().stream().mapToInt(site -> site.pages().size()).sum();
        long clock = System.nanoTime();
        int killed = 0;
        try (FarmServer server = new FarmServer(farm)) {
            CrawlRun.create(folder, new CrawlSettings(CrawlScope.DOMAIN, 1_000_000, 500, 6, WORKERS, 0, 0, null, 40, 8 << 20, 1L << 30, "OrmekBot/0.1", "bench", false,
                    new TestNetwork(List.of("127.0.0.1/32"), List.of(server.port()), suffix, "127.0.0.1")), progress -> { });
            Path seeds = Files.write(folder.resolveSibling(folder.getFileName() + "-seeds.txt"), farm.sites().stream().map(site -> "http://" + site.host() + ":" + server.port() + "/").toList());
            for (int share : shares) {
                Process process = start(seeds, folder);
                while (process.isAlive() && server.requests() < (long) pages * share / 100) {
                    Thread.sleep(5);
                }
                killed += process.isAlive() ? 1 : 0;
                process.destroyForcibly().waitFor();
            }
            Process last = start(seeds, folder);
            if (!last.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || last.exitValue() != 0) {
                last.destroyForcibly();
                throw new IOException("The crawl did not come to its end; see " + output(folder));
            }
        }
        double seconds = (System.nanoTime() - clock) / 1e9;
        Map<String, Integer> captured = captured(folder);
        Set<String> lost = new TreeSet<>();
        for (FarmSite site : farm.sites()) {
            site.pages().keySet().stream().map(path -> site.host() + path).filter(url -> !captured.containsKey(url)).forEach(lost::add);
        }
        Set<String> repeated = new TreeSet<>();
        captured.forEach((url, count) -> {
            if (count > 1) {
                repeated.add(url);
            }
        });
        return new KilledCrawl(killed, pages, lost, repeated, EvidenceCheck.check(folder, Optional.empty()).faults(), seconds);
    }

    private static Process start(Path seeds, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                OrmekCommand.class.getName(), "crawl", "--seeds", seeds.toString(), "--out", folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output(folder).toFile())).start();
    }

    private static Path output(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".out");
    }

    private static Map<String, Integer> captured(Path folder) throws IOException {
        Map<String, Integer> captured = new TreeMap<>();
        for (Path file : WarcFiles.list(folder.resolve("warc"))) {
            try (WarcReader reader = new WarcReader(file)) {
                for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                    if (record.get() instanceof WarcResponse || record.get() instanceof WarcRevisit) {
                        captured.merge(((WarcTargetRecord) record.get()).target().replaceFirst("http://([^:/]+):\\d+", "$1"), 1, Integer::sum);
                    }
                }
            }
        }
        return captured;
    }
}
