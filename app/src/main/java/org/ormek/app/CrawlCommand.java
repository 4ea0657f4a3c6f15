package org.ormek.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.run.CrawlListener;
import org.ormek.crawl.run.CrawlProgress;
import org.ormek.crawl.run.CrawlReport;
import org.ormek.crawl.run.CrawlRun;
import org.ormek.crawl.run.CrawlScope;
import org.ormek.crawl.run.CrawlSettings;
import org.ormek.crawl.seed.LookAlikes;
import org.ormek.crawl.seed.Seed;
import org.ormek.crawl.seed.SeedFile;
import org.ormek.crawl.seed.SeedIssue;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Walks sites and keeps what they answer as evidence. With --ingest, what was captured is imported when the crawl is over, and only then is a home opened. */
@Command(name = "crawl", mixinStandardHelpOptions = true, description = "Crawls from seeds into a folder of evidence (WARC, index, findings, report, manifest). "
        + "Run again with the same folder, it goes on where it was. Ctrl-C stops it cleanly.")
final class CrawlCommand implements Callable<Integer> {

    @Option(names = "--seeds", paramLabel = "FILE", description = "URLs or hosts, one a line, also defanged.")
    private List<Path> seeds = List.of();

    @Option(names = "--brand", paramLabel = "NAME", description = "Add hosts that look like the brand's, for example kaspi.")
    private List<String> brands = List.of();

    @Option(names = "--brand-hosts", description = "How many hosts for each brand at most (default: ${DEFAULT-VALUE}).")
    private int brandHosts = 500;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder of the run.")
    private @Nullable Path out;

    @Option(names = "--scope", description = "PAGE, DOMAIN or WEB (default: ${DEFAULT-VALUE}).")
    private CrawlScope scope = CrawlScope.DOMAIN;

    @Option(names = "--max-pages", description = "Pages in all (default: ${DEFAULT-VALUE}).")
    private int maxPages = 10_000;

    @Option(names = "--rate", description = "Pages per second from one domain, at most 5 (default: ${DEFAULT-VALUE}).")
    private double rate = 1;

    @Option(names = "--override-robots", paramLabel = "MANDATE", description = "Set robots.txt aside by a lawful mandate, named in words; it is logged with the evidence.")
    private @Nullable String mandate;

    @Option(names = "--render", description = "Show pages that scripts build in the machine's Chromium, and look into what they show; a resumed run does as it did before.")
    private boolean render;

    @Option(names = "--ingest", description = "Import what was captured into the graph when the crawl is over.")
    private boolean ingest;

    @Option(names = "--dataset", paramLabel = "NAME", description = "With --ingest: the compartment of the evidence (default: ${DEFAULT-VALUE}).")
    private String dataset = "default";

    @Mixin
    private HomeOption home = new HomeOption();

    /** What seeds there are, and what was none. */
    private record Start(List<Seed> seeds, List<SeedIssue> issues) {
    }

    @Override
    public Integer call() throws IOException {
        Path folder = java.util.Objects.requireNonNull(out, "picocli requires it");
        Start start = start();
        if (!CrawlRun.isRun(folder) && start.seeds().isEmpty()) {
            throw new OrmekException("There is nothing to start from. Give --seeds FILE with a URL or host a line, or --brand NAME.");
        }
        CrawlReport report = crawl(folder, start);
        System.out.print(report.text());
        if (ingest && !report.ended().equals("STOPPED")) {
            take(folder);
        } else {
            System.err.println("Next: ./ormek ingest captures " + folder + "   (evidence is checked by ./ormek verify-evidence " + folder + ")");
        }
        return 0;
    }

    private void take(Path folder) {
        try (Home opened = home.open()) {
            ImportRun run = new ImportRun(opened.imports());
            run.resume(opened.rollBack());
            run.run(ImportJob.CAPTURES, Imports.filesOf(ImportJob.CAPTURES, folder), dataset, "", HomeOption.user());
            run.total();
        }
    }

    private CrawlReport crawl(Path folder, Start start) throws IOException {
        try (EndSignal end = new EndSignal(); ProgressBar bar = new ProgressBarBuilder().setTaskName("crawl").setInitialMax(maxPages).setUnit(" pages", 1)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).showSpeed().build()) {
            CrawlListener listener = new CrawlListener() {
                @Override
                public void onProgress(CrawlProgress progress) {
                    bar.maxHint(Math.min(progress.maxPages(), progress.pages() + progress.frontier().queued()));
                    bar.stepTo(progress.pages());
                }

                @Override
                public void onNote(String note) {
                    System.err.println(note);
                }
            };
            CrawlRun run = CrawlRun.isRun(folder) ? CrawlRun.resume(folder, listener) : CrawlRun.create(folder, settings(), listener);
            end.onAsked(run::stop);
            return run.run(start.seeds(), start.issues());
        }
    }

    private CrawlSettings settings() {
        if (!(rate > 0 && rate <= 5)) {
            throw new OrmekException("--rate is more than 0 and at most 5 pages per second.");
        }
        CrawlSettings settings = CrawlSettings.standard().within(scope, maxPages).withDelays(Math.round(1000 / rate), 500).rendering(render);
        return mandate == null ? settings : settings.overridingRobots(mandate);
    }

    private Start start() throws IOException {
        List<Seed> all = new ArrayList<>();
        List<SeedIssue> issues = new ArrayList<>();
        for (Path file : seeds) {
            SeedFile.Contents contents = read(file);
            all.addAll(contents.seeds());
            issues.addAll(contents.issues());
        }
        issues.forEach(issue -> System.err.println(issue.file() + ", line " + issue.line() + ": " + issue.reason()));
        for (String brand : brands) {
            LookAlikes.of(brand, brandHosts).forEach((host, rule) -> all.add(new Seed(SeedFile.parse(host), brand + ", " + rule)));
        }
        return new Start(all, issues);
    }

    private static SeedFile.Contents read(Path file) {
        try {
            return SeedFile.read(file);
        } catch (IOException e) {
            throw new OrmekException("The seeds " + file + " cannot be read. Check the path.", e);
        }
    }
}
