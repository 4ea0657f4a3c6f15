package org.ormek.crawl.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.ormek.crawl.farm.Farm;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.seed.Seed;

/** A crawl in a process of its own that a test can kill: folder, port of the farm, number of hosts. */
public final class CrawlProcess {

    private CrawlProcess() {
    }

    /** Starts or resumes. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        List<Seed> seeds = seeds(port, Integer.parseInt(arguments[2]));
        CrawlRun run = CrawlRun.isRun(folder) ? CrawlRun.resume(folder, progress -> { })
                : CrawlRun.create(folder, settings(port), progress -> { });
        System.out.println(run.run(seeds, List.of()).text());
    }

    static List<Seed> seeds(int port, int hosts) {
        return IntStream.range(0, hosts).mapToObj(i -> new Seed(new WebAddress("http://" + Farm.host(i) + ":" + port + "/"), "test:" + i)).toList();
    }

    static CrawlSettings settings(int port) {
        return new CrawlSettings(CrawlScope.DOMAIN, 1_000_000, 1_000, 12, 8, 0, 0, null, 20, 1 << 20, 200_000, "OrmekBot/0.1", "test", false,
                new TestNetwork(List.of("127.0.0.1/32"), List.of(port), ".test", "127.0.0.1"));
    }
}
