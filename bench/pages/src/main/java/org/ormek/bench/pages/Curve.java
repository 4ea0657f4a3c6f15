package org.ormek.bench.pages;

import java.util.Arrays;
import java.util.List;
import org.ormek.crawl.classify.PageModel;

/** How many illegal and how many honest pages reach a score: the receiver operating characteristic of a model. */
final class Curve {

    private final double[] illegal;
    private final double[] honest;

    /** Of the scores that a model gives to pages. */
    Curve(PageModel model, List<SeenPage> pages) {
        illegal = scores(model, pages, true);
        honest = scores(model, pages, false);
    }

    private static double[] scores(PageModel model, List<SeenPage> pages, boolean illegal) {
        return pages.stream().filter(page -> page.illegal() == illegal).mapToDouble(page -> Trainer.score(model, page)).sorted().toArray();
    }

    /** Share of illegal pages with this score or more. */
    double caught(double score) {
        return reach(illegal, score) / (double) illegal.length;
    }

    /** Share of honest pages with this score or more. */
    double wronged(double score) {
        return reach(honest, score) / (double) honest.length;
    }

    /** How many honest pages have this score or more. */
    int wrongedPages(double score) {
        return reach(honest, score);
    }

    /** Share of illegal pages among those with this score or more, where {@code prevalence} of all are illegal; 1 if no page has it. */
    double precision(double score, double prevalence) {
        double right = prevalence * caught(score);
        double wrong = (1 - prevalence) * wronged(score);
        return right + wrong == 0 ? 1 : right / (right + wrong);
    }

    /** The same with the upper end of the 95 % interval of the honest ones (rule of three above a count of none; Poisson, normal approximation above that). */
    double carefulPrecision(double score, double prevalence) {
        int count = reach(honest, score);
        double most = count + 3 + 1.96 * Math.sqrt(count);
        double right = prevalence * caught(score);
        return right / (right + (1 - prevalence) * most / honest.length);
    }

    /** Chance that an illegal page has a higher score than an honest one; half for ties (Mann and Whitney). */
    double area() {
        double sum = 0;
        for (double score : illegal) {
            int below = honest.length - reach(honest, score);
            int ties = reach(honest, score) - reach(honest, Math.nextUp(score));
            sum += below + ties / 2.0;
        }
        return sum / ((double) illegal.length * honest.length);
    }

    /** All scores that occur, from the highest. */
    double[] scores() {
        return Arrays.stream(illegal).distinct().map(score -> -score).sorted().map(score -> -score).toArray();
    }

    private static int reach(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }
}
