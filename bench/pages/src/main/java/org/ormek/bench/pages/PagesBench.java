package org.ormek.bench.pages;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.bench.pages.made.PageSet;
import org.ormek.bench.pages.made.Wave;
import org.ormek.crawl.classify.PageModel;
import org.ormek.crawl.classify.Traits;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the weights of the page classifier on the first wave of pages, chooses its threshold on the second, and measures both on the last. */
@Command(name = "pages-bench", mixinStandardHelpOptions = true, description = "Trains and measures the page classifier on made pages.")
public final class PagesBench implements Callable<Integer> {

    @Option(names = "--seed", defaultValue = "20261127", description = "Seed of the pages (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--pages", defaultValue = "200000", description = "Honest pages for each of threshold and measurement; a tenth of that illegal (${DEFAULT-VALUE}).")
    private int pages;

    @Option(names = "--model", paramLabel = "FILE", description = "Writes the trained weights there.")
    private @Nullable Path file;

    @Option(names = "--shipped", description = "Measures the weights that ship instead of training.")
    private boolean shipped;

    @Option(names = "--tuned", description = "Measures on the wave in which the threshold is chosen, for mending the rules without sight of the later one.")
    private boolean tuned;

    @Option(names = "--ablation", description = "Also measures words alone and hosts, forms and other looks alone, and all of them with other rates of looks than those of the training.")
    private boolean ablation;

    @Option(names = "--cost", defaultValue = "0.1", description = "Cost of errors against the penalty for weights (${DEFAULT-VALUE}).")
    private double cost;

    @Option(names = "--sentences", defaultValue = "2", description = "In how many sentences of the training a word must stand (${DEFAULT-VALUE}).")
    private int sentences;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the measurement and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PagesBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Set<String> vocabulary = Trainer.vocabulary(sentences);
        List<SeenPage> measured = seen(seed + 2, tuned ? Wave.TUNED : Wave.LATER, pages, vocabulary);
        Comparison comparison = shipped ? null : new Comparison(seen(seed, Wave.TRAINED, pages / 2, vocabulary), seen(seed + 1, Wave.TUNED, pages, vocabulary), vocabulary, cost);
        PageModel model = comparison == null ? PageModel.shipped() : comparison.trained(name -> true, true);
        new Tables(model, measured).print(out);
        if (ablation && comparison != null) {
            comparison.printParts(out, measured);
            Comparison.printRates(out, model, (ofIllegal, ofHonest) -> seen(seed + 2, tuned ? Wave.TUNED : Wave.LATER, pages, vocabulary, ofIllegal, ofHonest));
        }
        out.flush();
        if (file != null) {
            Files.writeString(file, ModelFile.text(model, seed, pages));
        }
        return 0;
    }

    /** Made pages of a wave, as the classifier sees them; a tenth as many illegal ones as honest ones. */
    static List<SeenPage> seen(long seed, Wave wave, int honest, Set<String> vocabulary) {
        return seen(seed, wave, honest, vocabulary, 1, 1);
    }

    private static List<SeenPage> seen(long seed, Wave wave, int honest, Set<String> vocabulary, double ofIllegal, double ofHonest) {
        List<SeenPage> all = new ArrayList<>();
        PageSet set = new PageSet(seed, wave, ofIllegal, ofHonest);
        set.make(true, honest / 10, page -> all.add(SeenPage.of(page, vocabulary)));
        set.make(false, honest, page -> all.add(SeenPage.of(page, vocabulary)));
        return all;
    }

    /** What is printed of a measurement. */
    private record Tables(PageModel model, List<SeenPage> pages) {

        void print(PrintWriter out) {
            Curve curve = new Curve(model, pages);
            long illegal = pages.stream().filter(SeenPage::illegal).count();
            out.printf(Locale.ROOT, "%d traits and %d words with weight. ", model.weights().size(), model.words().size());
            out.printf(Locale.ROOT, "%,d illegal pages, %,d honest ones. Area under the curve %.4f.%n%n", illegal, pages.size() - illegal, curve.area());
            out.println("| score from | illegal pages caught | honest pages marked | of them | precision at 1 % | at 0.1 % |\n|---|---|---|---|---|---|");
            row(out, curve, model.likely(), " (likely)");
            row(out, curve, model.look(), " (look)");
            for (double score : new double[] {6, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5}) {
                row(out, curve, score, "");
            }
            groups(out, "language", SeenPage::language, true);
            groups(out, "type", SeenPage::topic, true);
            groups(out, "honest topic", SeenPage::topic, false);
            shown(out);
            calibration(out);
            out.println("\n| trait | weight | on illegal pages | on honest pages |\n|---|---|---|---|");
            Traits.features().forEach(name -> out.printf(Locale.ROOT, "| %s | %.2f | %.4f | %.5f |%n", name, model.weights().getOrDefault(name, 0.0),
                    share(name, true), share(name, false)));
        }

        private void row(PrintWriter out, Curve curve, double score, String remark) {
            out.printf(Locale.ROOT, "| %.2f%s | %.4f | %.6f | %d | %.4f | %.4f |%n", score, remark, curve.caught(score), curve.wronged(score), curve.wrongedPages(score),
                    curve.precision(score, Trainer.PREVALENCE), curve.precision(score, 0.001));
        }

        private void groups(PrintWriter out, String title, Function<SeenPage, String> key, boolean illegal) {
            out.printf("%n| %s | pages | likely | look | sign or words of a type seen |%n|---|---|---|---|---|%n", title);
            Map<String, List<SeenPage>> groups = new TreeMap<>(pages.stream().filter(page -> page.illegal() == illegal).collect(Collectors.groupingBy(key)));
            groups.forEach((name, group) -> out.printf(Locale.ROOT, "| %s | %d | %.5f | %.4f | %.4f |%n", name, group.size(),
                    share(group, page -> Trainer.score(model, page) >= model.likely()), share(group, page -> Trainer.score(model, page) >= model.look()), share(group, SeenPage::somethingSeen)));
        }

        /** How far what is shown to a person speaks for illegal pages, where half of all pages are illegal and where one in a hundred is. */
        private void shown(PrintWriter out) {
            out.println("\n| what a page says itself | on illegal pages | on honest pages | precision at 50 % | at 1 % |\n|---|---|---|---|---|");
            Predicate<String> sign = name -> name.matches("P\\d{1,2}");
            Predicate<String> type = name -> name.matches("[A-Z_]{5,}");
            shown(out, "a sign P1 to P15", page -> page.traits().stream().anyMatch(sign));
            shown(out, "words of a type", page -> page.traits().stream().anyMatch(type));
            shown(out, "two of them or more", page -> page.traits().stream().filter(sign.or(type)).count() > 1);
            shown(out, "passes itself off as a brand", page -> page.traits().stream().anyMatch(name -> name.startsWith("poses ")));
        }

        private void shown(PrintWriter out, String what, Predicate<SeenPage> holds) {
            double right = share(pages.stream().filter(SeenPage::illegal).toList(), holds);
            double wrong = share(pages.stream().filter(page -> !page.illegal()).toList(), holds);
            out.printf(Locale.ROOT, "| %s | %.4f | %.5f | %.4f | %.4f |%n", what, right, wrong, right / (right + wrong), right * Trainer.PREVALENCE / (right * Trainer.PREVALENCE + wrong * (1 - Trainer.PREVALENCE)));
        }

        /** Whether scores mean what they say: for each stretch, the share of illegal pages where one in a hundred is. */
        private void calibration(PrintWriter out) {
            double honest = pages.stream().filter(page -> !page.illegal()).count();
            double illegal = pages.size() - honest;
            out.println("\n| score | illegal pages | honest pages | said in the middle | observed at 1 % |\n|---|---|---|---|---|");
            for (int low = -6; low <= 6; low++) {
                int from = low;
                List<SeenPage> group = pages.stream().filter(page -> Math.floor(Trainer.score(model, page)) == from).toList();
                long right = group.stream().filter(SeenPage::illegal).count();
                double observed = Trainer.PREVALENCE * right / illegal;
                double other = (1 - Trainer.PREVALENCE) * (group.size() - right) / honest;
                out.printf(Locale.ROOT, "| %d to %d | %d | %d | %.4f | %s |%n", low, low + 1, right, group.size() - right, 1 / (1 + Math.exp(-low - 0.5)),
                        group.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", observed / (observed + other)));
            }
        }

        private double share(String trait, boolean illegal) {
            return share(pages.stream().filter(page -> page.illegal() == illegal).toList(), page -> page.traits().contains(trait));
        }

        private static double share(List<SeenPage> pages, Predicate<SeenPage> what) {
            return pages.stream().filter(what).count() / (double) pages.size();
        }
    }
}
