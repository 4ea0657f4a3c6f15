package org.ormek.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ormek.analysis.cluster.Ruling;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.graph.Scope;
import org.ormek.judgement.Accord;
import org.ormek.judgement.Judgement;

/**
 * The judgements that a run obeys: those that hold in its view. Where two cannot hold together, because one analyst could
 * not see what the other decided, the one that rests on more datasets goes before, then the older one. One that names an
 * entity which the evidence no longer names waits until it does again.
 *
 * @param rulings  for the analysis
 * @param waiting  how many wait
 * @param givenWay how many give way to another
 */
record Obeyed(List<Ruling> rulings, int waiting, int givenWay) {

    static Obeyed of(List<Judgement> standing, Scope view, EntityIndex index) {
        List<Judgement> order = new ArrayList<>(standing.stream().filter(one -> one.holdsIn(view.datasets())).toList());
        order.sort(Comparator.comparingInt((Judgement one) -> -one.datasets().size()).thenComparing(Judgement::at).thenComparing(Judgement::id));
        Accord accord = new Accord();
        int givenWay = 0;
        for (Judgement one : order) {
            givenWay += accord.add(one).isPresent() ? 1 : 0;
        }
        List<Ruling> rulings = accord.standing().stream().flatMap(one -> ruling(one, index).stream()).toList();
        return new Obeyed(rulings, accord.standing().size() - rulings.size(), givenWay);
    }

    private static Optional<Ruling> ruling(Judgement one, EntityIndex index) {
        Optional<Integer> a = index.find(one.first());
        return switch (one.kind()) {
            case MUST_LINK -> a.flatMap(x -> index.find(one.other()).map(y -> new Ruling.MustLink(x, y)));
            case CANNOT_LINK -> a.flatMap(x -> index.find(one.other()).map(y -> new Ruling.CannotLink(x, y)));
            case SERVICE, NOT_SERVICE -> a.map(x -> new Ruling.Service(x, one.kind() == Judgement.Kind.SERVICE));
        };
    }

    /** What people are told; empty if there is nothing to tell. */
    String words() {
        List<String> words = new ArrayList<>();
        if (!rulings.isEmpty()) {
            words.add(rulings.size() + " judgements are obeyed");
        }
        if (waiting > 0) {
            words.add(waiting + " wait for entities that the evidence does not name now");
        }
        if (givenWay > 0) {
            words.add(givenWay + " give way to others that they contradict");
        }
        return String.join(", ", words);
    }
}
