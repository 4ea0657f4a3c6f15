package org.ormek.bench.pages;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.ormek.crawl.classify.PageModel;
import org.ormek.crawl.classify.Traits;

/**
 * Models of the same pages with more or less to go by.
 *
 * @param early      pages of the first wave, to train on
 * @param other      pages of the second, to make scores right and to choose thresholds
 * @param vocabulary words that may have a weight
 * @param cost       of errors against the penalty for weights
 */
record Comparison(List<SeenPage> early, List<SeenPage> other, Set<String> vocabulary, double cost) {

    private static final double WANTED_PRECISION = 0.95;
    /** Share of honest pages that people are ready to look at. */
    private static final double HONEST_IN_QUEUE = 0.03;
    /** What the classifier knew before it looked at hosts, forms and other looks. */
    private static final Set<String> OLD_FACTS = Set.of(Traits.WALLET, Traits.MESSENGERS);
    private static final List<String> TYPES = List.of("PHISHING", "PYRAMID", "MARKETPLACE");

    /** Makes measured pages with the rates of looks of illegal and of honest ones multiplied. */
    interface Maker {

        /** The pages. */
        List<SeenPage> make(double ofIllegal, double ofHonest);
    }

    /** The model that sees these traits only, and words or none. */
    PageModel trained(Predicate<String> traits, boolean words) {
        List<SeenPage> tuning = only(other, traits, words);
        PageModel model = Trainer.calibrated(Trainer.train(only(early, traits, words), words ? vocabulary : Set.of(), cost, "2"), tuning);
        return ModelFile.withThresholds(model, new Curve(model, tuning), WANTED_PRECISION, HONEST_IN_QUEUE);
    }

    private static List<SeenPage> only(List<SeenPage> pages, Predicate<String> traits, boolean words) {
        return pages.stream().map(page -> page.only(traits, words)).toList();
    }

    /** What words alone, looks alone and both are worth. */
    void printParts(PrintWriter out, List<SeenPage> measured) {
        out.printf("%n| what the model goes by | area | likely | honest marked | look | honest before people | PHISHING look | PYRAMID look | MARKETPLACE look |%n|---|---|---|---|---|---|---|---|---|%n");
        Predicate<String> looks = name -> Traits.isFact(name) && !OLD_FACTS.contains(name);
        row(out, "words, signs, wallet, messengers", trained(looks.negate(), true), measured, looks.negate(), true);
        row(out, "host, form and other looks", trained(looks, false), measured, looks, false);
        row(out, "all", trained(name -> true, true), measured, name -> true, true);
    }

    /** What the model is worth where pages look otherwise than was assumed. */
    static void printRates(PrintWriter out, PageModel model, Maker maker) {
        out.printf("%n| looks of illegal pages | of honest pages | area | likely | honest marked | look | honest before people | PHISHING look | PYRAMID look | MARKETPLACE look |%n|---|---|---|---|---|---|---|---|---|---|%n");
        for (double[] rates : new double[][] {{1, 1}, {0.5, 1}, {2, 1}, {1, 0.5}, {1, 2}, {0.5, 2}}) {
            row(out, "x " + rates[0] + " | x " + rates[1], model, maker.make(rates[0], rates[1]), name -> true, true);
        }
    }

    private static void row(PrintWriter out, String name, PageModel model, List<SeenPage> pages, Predicate<String> traits, boolean words) {
        List<SeenPage> measured = only(pages, traits, words);
        Curve curve = new Curve(model, measured);
        out.printf(Locale.ROOT, "| %s | %.4f | %.4f | %.6f | %.4f | %.4f |", name, curve.area(), curve.caught(model.likely()), curve.wronged(model.likely()), curve.caught(model.look()), curve.wronged(model.look()));
        TYPES.forEach(type -> out.printf(Locale.ROOT, " %.4f |", new Curve(model, measured.stream().filter(page -> !page.illegal() || page.topic().equals(type)).toList()).caught(model.look())));
        out.println();
    }
}
