package org.ormek.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ormek.bench.pages.made.LabelledPage;
import org.ormek.bench.pages.made.PageSet;
import org.ormek.bench.pages.made.Wave;
import org.ormek.crawl.classify.PageClassifier;
import org.ormek.crawl.classify.PageModel;
import org.ormek.crawl.classify.Traits;

class TrainerTest {

    @Test
    void weightsHaveTheSignThatAPersonExpectsAndScoresAreForOnePageInAHundred() {
        List<SeenPage> pages = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            boolean illegal = i % 4 == 0;
            pages.add(new SeenPage(i % 8 == 0 || i % 100 == 1 ? Set.of("P3") : i % 3 == 0 && !illegal ? Set.of(Traits.WARNS) : Set.of(), illegal ? Set.of("доход") : Set.of("кафе"), illegal, "X", "ru"));
        }
        PageModel model = Trainer.train(pages, Set.of("доход", "кафе"), 1, "test");
        assertThat(model.weights().get("P3")).isGreaterThanOrEqualTo(0);
        assertThat(model.weights().get(Traits.WARNS)).isLessThanOrEqualTo(0);
        double low = Trainer.score(model, new SeenPage(Set.of(), Set.of("кафе"), false, "X", "ru"));
        double high = Trainer.score(model, new SeenPage(Set.of("P3"), Set.of("доход"), true, "X", "ru"));
        assertThat(high).isGreaterThan(low + 3);
        assertThat(low).isLessThan(-4);
    }

    @Test
    void theProductGivesTheScoresThatWereMeasured() {
        PageModel model = PageModel.shipped();
        PageClassifier classifier = new PageClassifier(model);
        List<LabelledPage> pages = new ArrayList<>();
        new PageSet(9, Wave.LATER).make(true, 300, pages::add);
        new PageSet(9, Wave.LATER).make(false, 300, pages::add);
        assertThat(pages).allSatisfy(page -> assertThat(classifier.classify(page.text(), SeenPage.facts(page)).score())
                .isEqualTo(Trainer.score(model, SeenPage.of(page, model.words().keySet()))));
    }

    @Test
    void markedPagesOfUnseenWordingAreHardlyEverHonest() {
        PageModel model = PageModel.shipped();
        Curve curve = new Curve(model, PagesBench.seen(77, Wave.LATER, 40_000, model.words().keySet()));
        assertThat(curve.precision(model.likely(), Trainer.PREVALENCE)).isGreaterThan(0.8);
        assertThat(curve.caught(model.likely())).isGreaterThan(0.02);
        assertThat(curve.area()).isGreaterThan(0.8);
    }

    @Test
    void aCurveCountsPagesFromAScoreOnAndHalfOfTies() {
        PageModel model = new PageModel("t", 0, 1, 1, java.util.Map.of("P3", 2.0, "P4", 1.0), java.util.Map.of());
        Curve curve = new Curve(model, List.of(page(true, "P3"), page(true, "P4"), page(false, "P4"), page(false)));
        assertThat(curve.caught(1)).isEqualTo(1);
        assertThat(curve.wronged(1)).isEqualTo(0.5);
        assertThat(curve.precision(2, 0.01)).isEqualTo(1);
        assertThat(curve.precision(1, 0.01)).isCloseTo(0.01 / (0.01 + 0.99 * 0.5), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(curve.area()).isEqualTo((2 + 1.5) / 4);
    }

    private static SeenPage page(boolean illegal, String... traits) {
        return new SeenPage(Set.of(traits), Set.of(), illegal, "X", "ru");
    }
}
