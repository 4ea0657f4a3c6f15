import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.farm.Farm;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.HeaderLine;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.SiteFinder;

/**
 * What looking into a page costs, in microseconds of the one thread's own processor time, so that the compiler, the collector and whoever else uses the machine
 * count little: parsing with jsoup alone, looking into it without and with signs. The same pages as CrawlBench. Prints a checksum of the findings too, so that two versions can be compared.
 */
public final class LookBench {

    private static final int PAGES = Integer.getInteger("pages", 40);
    private static final int BYTES = Integer.getInteger("bytes", 12_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 250);
    private static final int REPEATS = Integer.getInteger("repeats", 5);
    private static final CaptureNote NOTE = new CaptureNote(CaptureKind.PAGE, 0, null, new DnsSight(List.of("203.0.113.9"), List.of(), List.of(), List.of()), false);

    public static void main(String[] arguments) throws Exception {
        List<Visit> visits = visits();
        List<String> texts = visits.stream().map(visit -> new String(visit.last().orElseThrow().body(), StandardCharsets.UTF_8)).toList();
        SiteFinder finder = new SiteFinder(new PageReader(1 << 20));
        PageReader reader = new PageReader(1 << 20);
        StringBuilder all = new StringBuilder();
        visits.forEach(visit -> all.append(sorted(finder.page(visit, NOTE).orElseThrow().report())));
        System.err.println("findings: " + org.ormek.model.Sha256.ofParts(all.toString().getBytes(StandardCharsets.UTF_8)).hex());
        List<List<Double>> micros = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i <= REPEATS; i++) {
            double jsoup = measure(texts, text -> Jsoup.parse(text, "http://www.farm0.test/"));
            double read = measure(visits, visit -> reader.read(visit, NOTE));
            double found = measure(visits, visit -> finder.page(visit, NOTE));
            if (i > 0) {
                micros.get(0).add(jsoup);
                micros.get(1).add(read);
                micros.get(2).add(found);
            }
        }
        System.out.printf(Locale.ROOT, "| jsoup alone | looking into a page | with signs |%n|---|---|---|%n| %.0f us | %.0f us | %.0f us |%n", median(micros.get(0)), median(micros.get(1)), median(micros.get(2)));
    }

    /** The same text in each run, whatever the order of small maps. */
    private static String sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> new TreeMap<>(map.entrySet().stream().collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> sorted(e.getValue())))).toString();
            case List<?> list -> list.stream().map(LookBench::sorted).toList().toString();
            default -> String.valueOf(value);
        };
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static <T> double measure(List<T> things, Consumer<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            things.forEach(work);
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e3 / ROUNDS / things.size();
    }

    private static List<Visit> visits() throws Exception {
        List<Visit> visits = new ArrayList<>();
        try (Farm farm = new Farm(PAGES, 0, BYTES); HttpClient client = HttpClient.newHttpClient()) {
            for (int page = 0; page < PAGES; page++) {
                String path = page == 0 ? "/" : "/p" + page + ".html";
                HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + farm.port() + path)).header("Host", Farm.host(page % 7)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                WebAddress url = new WebAddress("http://" + Farm.host(page % 7) + path);
                Exchange exchange = new Exchange(url, Instant.EPOCH, Duration.ZERO, InetAddress.getLoopbackAddress(), "http/1.1", List.of(), 200, "",
                        List.of(new HeaderLine("content-type", answer.headers().firstValue("content-type").orElse("text/html"))), answer.body(), null, null);
                visits.add(new Visit(url, Instant.EPOCH, List.of(exchange), Verdict.ANSWERED, "", null));
            }
        }
        return visits;
    }
}
