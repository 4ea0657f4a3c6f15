package org.ormek.bench.pages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ormek.bench.pages.made.LabelledPage;
import org.ormek.bench.pages.made.PageSet;
import org.ormek.bench.pages.made.PhraseBook;
import org.ormek.bench.pages.made.Wave;
import org.ormek.crawl.classify.FraudType;

class PageSetTest {

    @Test
    void theSameSeedGivesTheSamePages() {
        assertThat(pages(3, 60)).isEqualTo(pages(3, 60)).isNotEqualTo(pages(4, 60));
    }

    @Test
    void allTypesAndLanguagesAreThereAndNoSlotIsLeftOpen() {
        List<LabelledPage> pages = pages(5, 2_000);
        assertThat(pages.stream().filter(LabelledPage::illegal).map(LabelledPage::topic).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FraudType.values()).map(Enum::name).toList());
        assertThat(pages.stream().map(LabelledPage::language).distinct()).containsExactlyInAnyOrder("kk", "ru", "en");
        assertThat(pages).noneMatch(page -> page.text().contains("{") || page.text().isBlank());
    }

    @Test
    void noSentenceStandsInTwoWaves() {
        Set<String> seen = new HashSet<>();
        for (Wave wave : Wave.values()) {
            Set<String> its = PhraseBook.load().sentences(wave).stream().collect(Collectors.toSet());
            assertThat(its).hasSizeGreaterThan(400).noneMatch(seen::contains);
            seen.addAll(its);
        }
    }

    @Test
    void honestPagesHaveFormsAndCheapHostsTooAndTheLaterWaveHasOthers() {
        List<LabelledPage> early = pages(6, 4_000);
        List<LabelledPage> later = new ArrayList<>();
        new PageSet(6, Wave.LATER).make(true, 4_000, later::add);
        for (boolean illegal : new boolean[] {true, false}) {
            assertThat(early).filteredOn(page -> page.illegal() == illegal).anyMatch(page -> page.html().contains("password")).anyMatch(page -> page.html().contains("cvv"))
                    .anyMatch(page -> page.host().endsWith(".top")).anyMatch(page -> page.host().endsWith(".web.app")).anyMatch(page -> page.host().contains("kaspi"));
        }
        assertThat(later).noneMatch(page -> page.host().matches(".*(kaspi|halyk|olx|egov|\\.top|\\.web\\.app)")).anyMatch(page -> page.host().contains("jusan"));
        assertThat(early).extracting(LabelledPage::host).doesNotContainAnyElementsOf(later.stream().map(LabelledPage::host).toList());
    }

    @Test
    void ratesOfLooksChangeHostsAndFormsOnly() {
        List<LabelledPage> doubled = new ArrayList<>();
        new PageSet(6, Wave.TRAINED, 2, 2).make(true, 4_000, doubled::add);
        List<LabelledPage> plain = pages(6, 4_000).subList(0, 4_000);
        assertThat(doubled).extracting(LabelledPage::text).isEqualTo(plain.stream().map(LabelledPage::text).toList());
        assertThat(doubled.stream().filter(page -> page.html().contains("cvv")).count()).isGreaterThan(plain.stream().filter(page -> page.html().contains("cvv")).count() * 3 / 2);
    }

    @Test
    void thePagesShareNoCodeWithTheClassifier() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.ormek.crawl..", "org.ormek.model..", "org.ormek.extract..")
                .check(new ClassFileImporter().importPackages("org.ormek.bench.pages.made"));
    }

    private static List<LabelledPage> pages(long seed, int count) {
        List<LabelledPage> pages = new ArrayList<>();
        PageSet set = new PageSet(seed, Wave.TRAINED);
        set.make(true, count, pages::add);
        set.make(false, count, pages::add);
        return pages;
    }
}
