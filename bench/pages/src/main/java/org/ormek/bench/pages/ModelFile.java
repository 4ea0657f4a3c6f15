package org.ormek.bench.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import org.ormek.crawl.classify.PageModel;

/** The file of weights that ships, and its thresholds. */
final class ModelFile {

    private ModelFile() {
    }

    /** The model with the lowest scores whose careful precision is as wanted, and that no more than the given share of honest pages reaches; none if there is no such score. */
    static PageModel withThresholds(PageModel model, Curve curve, double wanted, double work) {
        double likely = Arrays.stream(curve.scores()).filter(score -> curve.carefulPrecision(score, Trainer.PREVALENCE) >= wanted).min().orElse(Double.POSITIVE_INFINITY);
        double look = Arrays.stream(curve.scores()).filter(score -> curve.wronged(score) <= work).min().orElse(likely);
        return new PageModel(model.version(), model.bias(), likely, Math.min(look, likely), model.weights(), model.words());
    }

    /** The text of the file. */
    static String text(PageModel model, long seed, int pages) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                # Weights of the traits of a page, in natural log-odds for a world in which one page in a hundred is illegal.
                # Made by bench/pages.sh --model FILE: logistic regression (L2, liblinear) on made pages, seed %d, %d honest pages.
                # Thresholds chosen on a later wave of sites; what they reach stands in bench/results/page-classifier.md.
                version\t%s
                bias\t%.2f
                likely\t%.2f
                look\t%.2f
                """, seed, pages / 2, model.version(), model.bias(), model.likely(), model.look()));
        new TreeMap<>(model.weights()).forEach((name, weight) -> text.append(String.format(Locale.ROOT, "weight\t%s\t%.2f%n", name, weight)));
        new TreeMap<>(model.words()).forEach((word, weight) -> text.append(String.format(Locale.ROOT, "word\t%s\t%.2f%n", word, weight)));
        return text.toString();
    }
}
