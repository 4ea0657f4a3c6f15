package org.ormek.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ormek.analysis.cluster.Ruling;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgement;
import org.ormek.judgement.Judgement.Kind;
import org.ormek.model.EntityKey;

class ObeyedTest {

    private static final EntityKey A = EntityKey.parse("site:a.kz").orElseThrow();
    private static final EntityKey B = EntityKey.parse("site:b.kz").orElseThrow();
    private static final EntityKey GONE = EntityKey.parse("site:gone.kz").orElseThrow();
    private final EntityIndex index = new EntityIndex(new ProjectionBuilder());

    @BeforeEach
    void number() {
        index.numberOf(B);
        index.numberOf(A);
    }

    private static Judgement must(String id, EntityKey other, String... datasets) {
        return new Judgement(id, Kind.MUST_LINK, A, other, List.of(datasets), "me", Instant.EPOCH.plusSeconds(id.length()), "because");
    }

    private Obeyed in(List<Judgement> standing, String... view) {
        return Obeyed.of(standing, Scope.of(List.of(view)), index);
    }

    @Test
    void aJudgementHoldsWhereAllItRestsOnIsInTheView() {
        List<Judgement> standing = List.of(must("x", B, "open", "hidden"));
        assertThat(in(standing, "open").rulings()).isEmpty();
        assertThat(in(standing, "open", "hidden", "more").rulings()).containsExactly(new Ruling.MustLink(1, 0));
        assertThat(in(standing, "open").words()).isEmpty();
    }

    @Test
    void oneOnAnEntityThatIsGoneWaits() {
        Obeyed obeyed = in(List.of(must("x", GONE, "open"), must("y", B, "open")), "open");
        assertThat(obeyed.rulings()).containsExactly(new Ruling.MustLink(1, 0));
        assertThat(obeyed.words()).isEqualTo("1 judgements are obeyed, 1 wait for entities that the evidence does not name now");
    }

    @Test
    void ofTwoThatContradictTheOneThatRestsOnMoreIsObeyed() {
        Judgement narrow = must("x", B, "open");
        Judgement wide = new Judgement("later", Kind.CANNOT_LINK, B, A, List.of("open", "hidden"), "you", Instant.EPOCH.plusSeconds(99), "because");
        Obeyed obeyed = in(List.of(wide, narrow), "open", "hidden");
        assertThat(obeyed.rulings()).containsExactly(new Ruling.CannotLink(0, 1));
        assertThat(obeyed.words()).contains("1 give way");
        assertThat(in(List.of(wide, narrow), "open").rulings()).containsExactly(new Ruling.MustLink(1, 0));
    }

    @Test
    void aServiceIsOneOrNone() {
        Judgement service = new Judgement("s", Kind.SERVICE, A, null, List.of("open"), "me", Instant.EPOCH, "because");
        Judgement none = new Judgement("n", Kind.NOT_SERVICE, B, null, List.of("open"), "me", Instant.EPOCH, "because");
        assertThat(in(List.of(service, none), "open").rulings()).containsExactlyInAnyOrder(new Ruling.Service(1, true), new Ruling.Service(0, false));
    }
}
