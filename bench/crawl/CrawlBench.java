import java.io.ByteArrayOutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.ormek.crawl.farm.Farm;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.run.CrawlReport;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.run.TestNetwork;
import org.ormek.crawl.seed.Seed;

/**
 * Pages per second of the whole crawler against a bare loop (HttpClient, virtual threads, jsoup parse and links, nothing
 * kept) and against the same loop that keeps the pages, over the same farm, turn by turn in one process; the farm runs in another. Without argument it is the visitor and
 * starts the farm; with "farm" it is the farm.
 */
public final class CrawlBench {

    private static final int HOSTS = Integer.getInteger("hosts", 100);
    private static final int PAGES = Integer.getInteger("pages", 40);
    private static final int BYTES = Integer.getInteger("bytes", 12_000);
    private static final int REPEATS = Integer.getInteger("repeats", 4);
    private static final int WORKERS = 32;

    private record Measured(long pages, double seconds, double cpuSeconds) {
        double perSecond() {
            return pages / seconds;
        }

        double perCpuSecond() {
            return pages / cpuSeconds;
        }
    }

    private interface Work {
        long pages() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("farm")) {
            try (Farm farm = new Farm(PAGES, 0, BYTES)) {
                System.out.println(farm.port());
                System.in.read();
            }
            return;
        }
        Process farm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Dpages=" + PAGES, "-Dbytes=" + BYTES,
                "-cp", System.getProperty("java.class.path"), CrawlBench.class.getName(), "farm").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            int port = Integer.parseInt(farm.inputReader().readLine());
            if (Boolean.getBoolean("polite")) {
                for (int i = 0; i < REPEATS; i++) {
                    polite(port);
                }
                return;
            }
            Map<String, Work> works = new LinkedHashMap<>();
            works.put("bare HttpClient + jsoup loop, virtual threads, nothing kept", () -> bare(port, page -> { }));
            works.put("the same, and each page kept (two SHA-256, one gzip member, appended to a file)", () -> keeping(port));
            works.put("crawler, everything on (guard, robots, frontier, WARC, digests, extraction, signs, manifest)", () -> crawl(port, 0));
            Map<String, List<Measured>> measured = new LinkedHashMap<>();
            for (int i = 0; i <= REPEATS; i++) {
                for (Map.Entry<String, Work> work : works.entrySet()) {
                    Measured one = measure(work.getValue());
                    System.err.printf(Locale.ROOT, "%s: %.0f pages/s (%.0f per cpu-s), %s%n", i == 0 ? "warm-up" : "turn " + i, one.perSecond(), one.perCpuSecond(), work.getKey());
                    if (i > 0) {
                        measured.computeIfAbsent(work.getKey(), name -> new ArrayList<>()).add(one);
                    }
                }
            }
            print(measured);
        } finally {
            farm.destroy();
        }
    }

    private static void print(Map<String, List<Measured>> measured) {
        System.out.printf(Locale.ROOT, "| %d hosts x %d pages of %d bytes, median of %d | pages per second | ratio | pages per cpu-second | ratio |%n|---|---|---|---|---|%n", HOSTS, PAGES, BYTES, REPEATS);
        double firstWall = 0;
        double firstCpu = 0;
        for (Map.Entry<String, List<Measured>> work : measured.entrySet()) {
            double wall = median(work.getValue().stream().map(Measured::perSecond).toList());
            double cpu = median(work.getValue().stream().map(Measured::perCpuSecond).toList());
            firstWall = firstWall == 0 ? wall : firstWall;
            firstCpu = firstCpu == 0 ? cpu : firstCpu;
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f | %.0f | %.2f |%n", work.getKey(), wall, wall / firstWall, cpu, cpu / firstCpu);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static Measured measure(Work work) throws Exception {
        System.gc();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long clock = System.nanoTime();
        long pages = work.pages();
        return new Measured(pages, (System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    /** What cannot be left out by anything that keeps evidence: a digest of the record and of the page, one gzip member as fast as the crawler's, one file. */
    private static long keeping(int port) throws Exception {
        Path file = Files.createTempFile("crawl-bench", ".gz");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return bare(port, page -> {
                byte[] head = "WARC/1.1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
                byte[] block = Arrays.copyOf(head, head.length + page.length);
                System.arraycopy(page, 0, block, head.length, page.length);
                ByteArrayOutputStream member = new ByteArrayOutputStream(8 * 1024);
                member.writeBytes(MessageDigest.getInstance("SHA-256").digest(page));
                member.writeBytes(MessageDigest.getInstance("SHA-256").digest(block));
                try (GZIPOutputStream gzip = new GZIPOutputStream(member, 16 * 1024) {
                    {
                        def.setLevel(3);
                    }
                }) {
                    gzip.write(block);
                }
                synchronized (out) {
                    out.write(ByteBuffer.wrap(member.toByteArray()));
                }
            });
        } finally {
            Files.delete(file);
        }
    }

    private interface Keeper {
        void keep(byte[] page) throws Exception;
    }

    /** All pages through HttpClient. Names do not resolve, so the host stands in the path of a proxy-like request. */
    private static long bare(int port, Keeper keeper) throws Exception {
        LongAdder pages = new LongAdder();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Phaser open = new Phaser(1);
        Semaphore free = new Semaphore(WORKERS);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(ProxySelector.of(null)).build();
             ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            class Step {
                void go(int host, String path) {
                    if (!seen.add(host + path)) {
                        return;
                    }
                    open.register();
                    threads.submit(() -> {
                        free.acquireUninterruptibly();
                        try {
                            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Host", Farm.host(host)).build();
                            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                            var page = Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8), "http://" + Farm.host(host) + path);
                            keeper.keep(response.body());
                            pages.increment();
                            for (Element link : page.select("a[href]")) {
                                String href = link.attr("href");
                                if (!href.startsWith("/private")) {
                                    go(host, href);
                                }
                            }
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        } finally {
                            free.release();
                            open.arriveAndDeregister();
                        }
                        return null;
                    });
                }
            }
            Step step = new Step();
            IntStream.range(0, HOSTS).forEach(host -> step.go(host, "/"));
            open.arriveAndAwaitAdvance();
        }
        if (pages.sum() != (long) HOSTS * PAGES) {
            throw new IllegalStateException("The bare loop saw " + pages.sum() + " pages");
        }
        return pages.sum();
    }

    /** How near a run comes to one visit of each host in each pause; robots.txt and favicon are visits too. */
    private static void polite(int port) throws Exception {
        long clock = System.nanoTime();
        crawl(port, 500);
        double least = (PAGES + 1) * 0.5;
        double seconds = (System.nanoTime() - clock) / 1e9;
        System.out.printf(Locale.ROOT, "%d hosts, %d visits each, pause 0.5 s: %.1f s at least, %.2f s taken, share %.2f%n", HOSTS, PAGES + 2, least, seconds, least / seconds);
    }

    private static long crawl(int port, int pauseMillis) throws Exception {
        Path folder = Files.createTempDirectory("crawl-bench");
        try {
            CrawlSettings settings = new CrawlSettings(CrawlScope.DOMAIN, 10_000_000, 100_000, 50, Math.max(WORKERS, pauseMillis / 5), pauseMillis, 0, null, 20, 1 << 20, 1L << 30, "OrmekBot/0.1", "bench", false,
                    new TestNetwork(List.of("127.0.0.1/32"), List.of(port), ".test", "127.0.0.1"));
            List<Seed> seeds = IntStream.range(0, HOSTS).mapToObj(i -> new Seed(new WebAddress("http://" + Farm.host(i) + ":" + port + "/"), "bench")).toList();
            CrawlReport report = CrawlRun.create(folder, settings, progress -> { }).run(seeds, List.of());
            if (report.pages() != (long) HOSTS * PAGES) {
                throw new IllegalStateException(report.text());
            }
            return report.pages();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
