package org.ormek.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ormek.judgement.Judgement.Kind;
import org.ormek.model.EntityKey;

class AccordTest {

    private final Accord accord = new Accord();

    private static EntityKey key(String name) {
        return EntityKey.parse("site:" + name + ".kz").orElseThrow();
    }

    private static Judgement judgement(Kind kind, String first, @Nullable String second) {
        return new Judgement(kind + first + second, kind, key(first), second == null ? null : key(second), List.of("a"), "me", Instant.EPOCH, "because");
    }

    private boolean holds(Kind kind, String first, @Nullable String second) {
        return accord.against(judgement(kind, first, second)).isEmpty();
    }

    @Test
    void whatMustBeLinkedThroughOthersCannotBeKeptApart() {
        accord.add(judgement(Kind.MUST_LINK, "a", "b"));
        accord.add(judgement(Kind.MUST_LINK, "c", "b"));
        assertThat(accord.add(judgement(Kind.CANNOT_LINK, "c", "a"))).contains(judgement(Kind.MUST_LINK, "a", "b"));
        assertThat(accord.add(judgement(Kind.CANNOT_LINK, "a", "d"))).isEmpty();
        assertThat(accord.add(judgement(Kind.MUST_LINK, "d", "c"))).contains(judgement(Kind.CANNOT_LINK, "a", "d"));
        assertThat(accord.add(judgement(Kind.MUST_LINK, "e", "d"))).isEmpty();
        assertThat(holds(Kind.MUST_LINK, "e", "b")).isFalse();
        assertThat(accord.standing()).hasSize(4);
    }

    @Test
    void aServiceIsLinkedToNobodyAndNotNoService() {
        accord.add(judgement(Kind.SERVICE, "hub", null));
        assertThat(holds(Kind.NOT_SERVICE, "hub", null)).isFalse();
        assertThat(holds(Kind.MUST_LINK, "a", "hub")).isFalse();
        assertThat(holds(Kind.CANNOT_LINK, "a", "hub")).isTrue();
        accord.add(judgement(Kind.MUST_LINK, "a", "b"));
        assertThat(holds(Kind.SERVICE, "b", null)).isFalse();
        assertThat(holds(Kind.NOT_SERVICE, "b", null)).isTrue();
    }

    @Test
    void aJudgementIsAboutAsManyEntitiesAsItsKind() {
        assertThatThrownBy(() -> judgement(Kind.MUST_LINK, "a", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> judgement(Kind.MUST_LINK, "a", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> judgement(Kind.SERVICE, "a", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(judgement(Kind.MUST_LINK, "a", "b").saysTheSameAs(judgement(Kind.MUST_LINK, "b", "a"))).isTrue();
        assertThat(judgement(Kind.MUST_LINK, "a", "b").saysTheSameAs(judgement(Kind.MUST_LINK, "b", "c"))).isFalse();
    }

    /** Against a table of who is linked, filled by brute force. */
    @Test
    void whatIsTakenInCanHoldAtOnce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] names = {"a", "b", "c", "d", "e", "f"};
        for (int round = 0; round < 200; round++) {
            Accord some = new Accord();
            for (int i = 0; i < 12; i++) {
                int a = random.nextInt(names.length);
                Judgement one = judgement(random.nextBoolean() ? Kind.MUST_LINK : Kind.CANNOT_LINK, names[a], names[(a + 1 + random.nextInt(names.length - 1)) % names.length]);
                boolean possible = possible(some.standing(), one);
                assertThat(some.add(one).isEmpty()).as("seed %d: %s after %s", seed, one, some.standing()).isEqualTo(possible);
            }
        }
    }

    private static boolean possible(List<Judgement> standing, Judgement more) {
        List<Judgement> all = new java.util.ArrayList<>(standing);
        all.add(more);
        java.util.Map<EntityKey, EntityKey> group = new java.util.HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Judgement one : all) {
                EntityKey x = group.getOrDefault(one.first(), one.first());
                EntityKey y = group.getOrDefault(one.other(), one.other());
                if (one.kind() == Kind.MUST_LINK) {
                    EntityKey least = x.compareTo(y) < 0 ? x : y;
                    group.put(one.first(), least);
                    group.put(one.other(), least);
                }
            }
        }
        return all.stream().filter(one -> one.kind() == Kind.CANNOT_LINK)
                .noneMatch(one -> group.getOrDefault(one.first(), one.first()).equals(group.getOrDefault(one.other(), one.other())));
    }
}
