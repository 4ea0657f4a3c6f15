package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.explain.PairScore;
import org.ormek.analysis.explain.PairScoring;
import org.ormek.analysis.explain.PathOrder;
import org.ormek.analysis.explain.Support;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.comparison.Comparison;
import org.ormek.comparison.Comparisons;
import org.ormek.comparison.Ways;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgement;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.OrmekException;

/** Two entities compared on a real graph. */
class ComparisonTest {

    private static final Scope OPEN = Scope.of(List.of("open"));
    private static final EntityKey ONE = Fixtures.site("one.kz");
    private static final EntityKey TWO = Fixtures.site("two.kz");
    private static final EntityKey WALLET = Fixtures.wallet("shared");

    private Neo4jGraph graph = Neo4jForTests.graph();

    @BeforeEach
    void clean() {
        graph = Neo4jForTests.cleanGraph();
    }

    @Test
    void theScoreIsThatOfTheWholeViewAndEveryClueHasItsDocuments() {
        Signals signals = SignalsFile.builtIn();
        List<Evidence> all = new ArrayList<>(Fixtures.random(31, 200, "open"));
        for (int i = 0; i < 200; i++) {
            all.add(report("other " + i, Fixtures.site("unrelated" + i + ".kz"), Fixtures.wallet("own" + i), "2026-03-01T00:00:00Z"));
        }
        all.add(report("r1", ONE, WALLET, "2026-03-01T00:00:00Z"));
        all.add(report("r2", TWO, WALLET, "2026-03-11T00:00:00Z"));
        all.add(Fixtures.complaint("together", "open").names(ONE, TWO).at("2026-03-05T00:00:00Z").build());
        graph.writer().write(all);

        Comparison comparison = compare(ONE, TWO, OPEN);
        PairScore whole = wholeView(all, signals);
        assertThat(comparison.evidenceBits()).isCloseTo(whole.evidenceBits(), within(1e-9));
        assertThat(comparison.priorBits()).isEqualTo(whole.priorBits());
        assertThat(comparison.clues()).extracting(Comparison.Clue::signal).containsExactlyInAnyOrder("S02", "S01");
        assertThat(comparison.groups().values().stream().mapToDouble(Double::doubleValue).sum() + comparison.counterBits())
                .isCloseTo(comparison.evidenceBits(), within(1e-9));
        assertThat(comparison.support()).isIn(Support.STRONG, Support.EXTREMELY_STRONG);
        Comparison.Clue money = comparison.clues().stream().filter(clue -> clue.signal().equals("S02")).findFirst().orElseThrow();
        assertThat(money.shared().key()).isEqualTo(WALLET.toString());
        assertThat(money.citations()).hasSize(2).allSatisfy(citation -> {
            assertThat(citation.sourceName()).isEqualTo("file.csv");
            assertThat(citation.quotes()).extracting(Comparison.Quote::key).contains(WALLET.toString());
        });
        assertThat(comparison.paths()).hasSize(2).allSatisfy(path -> assertThat(path.steps()).allSatisfy(step -> assertThat(step.citations()).isNotEmpty()));
        assertThat(comparison.cuts()).isEmpty();
    }

    private static Evidence carries(EntityKey site, EntityKey tracker) {
        return new Evidence(Fixtures.digest("page of " + site), EvidenceType.SITE_REPORT, "open", Fixtures.complaint("page of " + site, "open").build().provenance(), null, null, "", null,
                List.of(), Map.of(), List.of(), Stream.of(site, tracker).map(key -> new Mention(new Entity(key, key.value(), Map.of()),
                        key == site ? MentionRole.SUBJECT : MentionRole.INFRASTRUCTURE, key.value(), "url", null, Certainty.CONFIRMED, "test/1")).toList(),
                List.of(new Link(site, tracker, LinkType.USES_TRACKER, "test/1")));
    }

    /** Two sites carry one tracker, which is the bank's, whose own site shows it too. */
    @Test
    void aMarkOfABrandCountsForNothingAndSaysWhy() {
        EntityKey tracker = new EntityKey(EntityType.TRACKER, "ga4:G-OWN0000001");
        EntityKey bank = Fixtures.site("kaspi.kz");
        List<Evidence> all = new ArrayList<>();
        List.of(ONE, TWO, bank).forEach(site -> all.add(carries(site, tracker)));
        for (int i = 0; i < 60; i++) {
            all.add(carries(Fixtures.site("other" + i + ".example.kz"), new EntityKey(EntityType.TRACKER, "ga4:G-OTHER" + (10_000 + i))));
        }
        graph.writer().write(all);
        Comparison comparison = compare(ONE, TWO, OPEN);
        assertThat(comparison.clues()).isEmpty();
        assertThat(comparison.support()).isEqualTo(Support.NONE);
        assertThat(comparison.services()).containsExactly(new Comparison.Service(tracker.toString(), tracker.value(), "BRAND", List.of("kaspi"), Fixtures.digest("page of " + bank).hex()));
        Judgement denied = new Judgement("j", Judgement.Kind.NOT_SERVICE, tracker, null, List.of("open"), "tester", Instant.EPOCH, "the bank's site was broken into");
        Comparison judged = new Comparisons(graph.view(), graph.clusters(), graph.comparison(), () -> List.of(denied), SignalsFile.builtIn(), Clock.systemUTC())
                .compare(ONE, TWO, Ways.STRONGEST, OPEN).orElseThrow();
        assertThat(judged.clues()).as("an analyst goes before").extracting(Comparison.Clue::signal).containsExactly("S07");
    }

    @Test
    void whatSharesNothingOrOnlyAServiceHasNoSupport() {
        EntityKey exchange = Fixtures.wallet("exchange");
        graph.writer().write(List.of(report("r1", ONE, exchange, "2026-03-01T00:00:00Z"), report("r2", TWO, exchange, "2026-03-11T00:00:00Z"),
                Fixtures.complaint("list", "open").names(exchange).flag(exchange, Flag.Kind.SERVICE, "exchange").build(),
                Fixtures.complaint("alone", "open").names(Fixtures.phone("5550000")).build()));
        Comparison services = compare(ONE, TWO, OPEN);
        assertThat(services.support()).isEqualTo(Support.NONE);
        assertThat(services.clues()).isEmpty();
        assertThat(services.paths()).isEmpty();
        Comparison through = comparisons().compare(ONE, TWO, new Ways(PathOrder.SHORTEST, true), OPEN).orElseThrow();
        assertThat(through.paths()).singleElement().satisfies(path -> assertThat(path.stops()).containsExactly(ONE.toString(), exchange.toString(), TWO.toString()));
        assertThat(through.evidenceBits()).isEqualTo(services.evidenceBits());
        assertThat(services.services()).extracting(Comparison.Service::key).containsExactly(exchange.toString());
        Comparison strangers = compare(ONE, Fixtures.phone("5550000"), OPEN);
        assertThat(strangers.support()).isEqualTo(Support.NONE);
        assertThat(strangers.priorBits()).isNotPositive();
    }

    @Test
    void onePretextReadByTwoCallersIsWeakSupportAndNoWay() {
        EntityKey caller = Fixtures.phone("1000001");
        EntityKey other = Fixtures.phone("1000002");
        EntityKey third = Fixtures.phone("1000003");
        graph.writer().write(IntStream.range(0, 60).mapToObj(i -> Fixtures.complaint("unrelated " + i, "open").names(Fixtures.phone("20000" + (10 + i)), Fixtures.site("unrelated" + i + ".kz")).build()).toList());
        graph.writer().write(List.of(told("c1", "Позвонил мужчина, представился старшим следователем", caller), told("c2", "Вчера позвонил мужчина, представился старшим следователем", other),
                Fixtures.complaint("c3", "open").names(third, Fixtures.site("shop.kz")).text("Купила в магазине чайник, через неделю он перестал греть, деньги мне не вернули, "
                        + "хотя чек и упаковка у меня остались, продавец больше не отвечает на звонки").at("2026-03-03T00:00:00Z").build()));
        Comparison comparison = compare(caller, other, OPEN);
        assertThat(comparison.clues()).singleElement().satisfies(clue -> {
            assertThat(clue.signal()).isEqualTo("S19");
            assertThat(clue.bits()).isBetween(1.0, 3.0);
            assertThat(clue.citations()).extracting(Comparison.Citation::location).hasSize(2);
        });
        assertThat(comparison.support()).isEqualTo(Support.LIMITED);
        assertThat(comparison.paths()).isEmpty();
        assertThat(compare(caller, third, OPEN).clues()).isEmpty();
    }

    private static Evidence told(String name, String beginning, EntityKey caller) {
        return Fixtures.complaint(name, "open").names(caller, Fixtures.site(name + ".kz")).text(beginning + ", сказал, что на моё имя в трёх банках оформляют кредит на 800 000 тенге, "
                + "что деньги надо срочно перевести на безопасный счёт и никому об этом не рассказывать, потом попросил назвать код из сообщения").at("2026-03-0" + name.charAt(1) + "T00:00:00Z").build();
    }

    @Test
    void aHubIsWeighedByAllThatShareItAndSaysWhatWasNotRead() {
        EntityKey hub = Fixtures.wallet("hub");
        List<Evidence> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(report("hub " + i, i == 0 ? ONE : i == 1 ? TWO : Fixtures.site("other" + i + ".kz"), hub, "2026-03-01T00:00:00Z"));
        }
        graph.writer().write(all);
        Comparison comparison = compare(ONE, TWO, OPEN);
        assertThat(comparison.clues()).allSatisfy(clue -> assertThat(clue.sharers()).isEqualTo(300));
        assertThat(comparison.evidenceBits()).isLessThan(1);
        assertThat(comparison.cuts()).extracting(cut -> cut.entity().key()).contains(hub.toString());
    }

    @Test
    void whatTheAskerMayNotSeeChangesNothing() {
        graph.writer().write(List.of(report("r1", ONE, WALLET, "2026-03-01T00:00:00Z"), report("r2", TWO, WALLET, "2026-03-11T00:00:00Z")));
        Comparison before = compare(ONE, TWO, OPEN);
        List<Evidence> hidden = new ArrayList<>(Fixtures.random(32, 100, "hidden"));
        hidden.add(Fixtures.complaint("hidden together", "hidden").names(ONE, TWO, WALLET).link(ONE, TWO, LinkType.REDIRECTS_TO).build());
        hidden.add(Fixtures.complaint("hidden list", "hidden").names(WALLET).flag(WALLET, Flag.Kind.SERVICE, "exchange").build());
        graph.writer().write(hidden);
        assertThat(compare(ONE, TWO, OPEN)).isEqualTo(before);
        assertThat(comparisons().compare(ONE, Fixtures.site("site1.example.kz"), Ways.STRONGEST, OPEN)).isEmpty();
        assertThatThrownBy(() -> comparisons().compare(ONE, ONE, Ways.STRONGEST, OPEN)).isInstanceOf(OrmekException.class).hasMessageContaining("one entity");
    }

    private static PairScore wholeView(List<Evidence> all, Signals signals) {
        ProjectionBuilder builder = new ProjectionBuilder();
        EntityIndex index = new EntityIndex(builder);
        EvidenceReading reading = new EvidenceReading(builder, index);
        for (int i = 0; i < all.size(); i++) {
            reading.add(all.get(i), i);
        }
        return new PairScoring(builder.build(), signals, entity -> false).score(index.numberOf(ONE), index.numberOf(TWO));
    }

    private Comparison compare(EntityKey a, EntityKey b, Scope scope) {
        return comparisons().compare(a, b, Ways.STRONGEST, scope).orElseThrow();
    }

    private Comparisons comparisons() {
        return new Comparisons(graph.view(), graph.clusters(), graph.comparison(), List::of, SignalsFile.builtIn(), Clock.systemUTC());
    }

    private static Evidence report(String name, EntityKey site, EntityKey wallet, String at) {
        return Fixtures.complaint(name, "open").type(EvidenceType.SITE_REPORT).names(site, wallet).at(at).link(site, wallet, LinkType.PUBLISHES_WALLET).build();
    }
}
