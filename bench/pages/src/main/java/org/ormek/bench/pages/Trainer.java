package org.ormek.bench.pages;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ormek.bench.pages.made.PhraseBook;
import org.ormek.bench.pages.made.Wave;
import org.ormek.crawl.classify.PageModel;
import org.ormek.crawl.classify.PageWording;
import org.ormek.crawl.classify.PageWords;
import org.ormek.crawl.classify.Traits;

/**
 * Logistic regression with an L2 penalty over traits and words that are there or not. A trait whose weight has the wrong sign (a sign of fraud that would speak for
 * honesty) is left out and the rest trained again, so that every share can be explained to a person. The bias is moved from the mix of the
 * training set to one illegal page in a hundred (King and Zeng 2001, prior correction).
 */
final class Trainer {

    /** Share of illegal pages in the world that scores are for. */
    static final double PREVALENCE = 0.01;

    private static final String WORD = "word ";
    private static final double UNPENALISED = 1e6;
    private static final double PRECISE = 1e-3;
    private static final double LEAST = 0.05;
    /** A fact about host, form or contact counts for so many words in training, so that the penalty weighs on the thousands of words rather than on the few facts; chosen on the second wave. */
    private static final double FACT = 3;
    /** A rule counts for less than a word: rules were mended with sight of the sentences of the training, so that they fit them better than any to come. Not chosen by measurement. */
    private static final double RULE = 1 / 3.0;

    private Trainer() {
    }

    /** Weights from these pages; no score counts as likely yet. A greater {@code cost} of errors keeps more words. */
    static PageModel train(List<SeenPage> pages, Set<String> vocabulary, double cost, String version) {
        List<String> names = Stream.concat(Traits.features().stream(), vocabulary.stream().sorted().map(word -> WORD + word)).collect(Collectors.toList());
        while (true) {
            Model model = fit(pages, names, cost);
            // The first label that the library met is its positive side.
            double side = model.getLabels()[0] == 1 ? 1 : -1;
            double[] found = model.getFeatureWeights();
            Map<String, Double> weights = new TreeMap<>();
            Map<String, Double> words = new TreeMap<>();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                double weight = rounded(side * found[i] * value(name));
                if (name.startsWith(WORD)) {
                    if (Math.abs(weight) >= LEAST) {
                        words.put(name.substring(WORD.length()), weight);
                    }
                } else if (Traits.speaksAgainst(name) ? weight > 0 : weight < 0) {
                    wrong.add(name);
                } else {
                    weights.put(name, weight);
                }
            }
            if (wrong.isEmpty()) {
                return new PageModel(version, rounded(side * found[names.size()] + toWorld(pages)), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, weights, words);
            }
            names.removeAll(wrong);
        }
    }

    /** The same model with its scores stretched and moved so that they are right on other pages than those of the training (Platt 1999). */
    static PageModel calibrated(PageModel model, List<SeenPage> pages) {
        Problem problem = new Problem();
        problem.l = pages.size();
        problem.n = 2;
        problem.bias = 1;
        problem.x = pages.stream().map(page -> new Feature[] {new FeatureNode(1, score(model, page)), new FeatureNode(2, 1)}).toArray(Feature[][]::new);
        problem.y = pages.stream().mapToDouble(page -> page.illegal() ? 1 : 0).toArray();
        Model line = Linear.train(problem, new Parameter(SolverType.L2R_LR, UNPENALISED, PRECISE));
        double side = line.getLabels()[0] == 1 ? 1 : -1;
        double stretch = side * line.getFeatureWeights()[0];
        return new PageModel(model.version(), rounded(stretch * model.bias() + side * line.getFeatureWeights()[1] + toWorld(pages)), model.likely(), model.look(),
                stretched(model.weights(), stretch), stretched(model.words(), stretch));
    }

    private static Map<String, Double> stretched(Map<String, Double> weights, double stretch) {
        return weights.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, weight -> rounded(stretch * weight.getValue())));
    }

    /** From the mix of a set of pages to one illegal page in a hundred. */
    private static double toWorld(List<SeenPage> pages) {
        return logit(PREVALENCE) - logit(pages.stream().filter(SeenPage::illegal).count() / (double) pages.size());
    }

    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100.0;
    }

    /** Words that at least so many sentences of the training have, so that none stands for a single sentence. */
    static Set<String> vocabulary(int sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        PhraseBook.load().sentences(Wave.TRAINED).forEach(text -> PageWords.of(PageWording.of(text)).keySet().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream().filter(word -> word.getValue() >= sentences).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Score of a page, as the product computes it. */
    static double score(PageModel model, SeenPage page) {
        double sum = model.bias() + page.traits().stream().mapToDouble(name -> model.weights().getOrDefault(name, 0.0)).sum();
        sum += page.words().stream().mapToDouble(word -> model.words().getOrDefault(word, 0.0)).sum();
        return rounded(sum);
    }

    private static Model fit(List<SeenPage> pages, List<String> names, double cost) {
        Map<String, Integer> places = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, place -> place + 1));
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = pages.size();
        problem.n = names.size() + 1;
        problem.bias = 1;
        problem.x = pages.stream().map(page -> features(page, places)).toArray(Feature[][]::new);
        problem.y = pages.stream().mapToDouble(page -> page.illegal() ? 1 : 0).toArray();
        return Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISE));
    }

    private static Feature[] features(SeenPage page, Map<String, Integer> places) {
        Stream<Feature> seen = Stream.concat(page.traits().stream(), page.words().stream().map(word -> WORD + word))
                .flatMap(name -> Stream.ofNullable(places.get(name)).map(place -> (Feature) new FeatureNode(place, value(name))));
        return Stream.concat(seen.sorted(Comparator.comparingInt(Feature::getIndex)), Stream.of(new FeatureNode(places.size() + 1, 1))).toArray(Feature[]::new);
    }

    private static double value(String name) {
        return name.startsWith(WORD) ? 1 : Traits.isFact(name) ? FACT : RULE;
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
