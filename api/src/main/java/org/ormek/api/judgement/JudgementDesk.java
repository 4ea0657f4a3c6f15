package org.ormek.api.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.security.Asker;
import org.ormek.api.security.RequestId;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgement;
import org.ormek.model.EntityKey;
import org.springframework.stereotype.Component;

/** Judgements for one who asks: who may see which, and each step logged before it is taken. */
@Component
public class JudgementDesk {

    private final GraphView graph;
    private final JudgementBook book;
    private final PurposeDesk purposes;

    JudgementDesk(GraphView graph, JudgementBook book, PurposeDesk purposes) {
        this.graph = graph;
        this.book = book;
        this.purposes = purposes;
    }

    /**
     * Takes a judgement, logged with its reason.
     *
     * @param view           datasets it rests on, separated by commas; null for all in which the asker sees evidence
     * @param reason         5 to 500 characters of one line
     * @param idempotencyKey under which the request may be repeated; null for a new judgement each time
     * @throws org.ormek.api.error.Refusal as {@link JudgementBook#judge} does
     */
    public JudgementCard judge(Asker asker, Judgement.Kind kind, String first, @Nullable String second, @Nullable String view, String reason, @Nullable String idempotencyKey) {
        String why = JudgementBook.checkedReason(reason);
        Scope scope = asker.scope(graph);
        List<String> objects = new ArrayList<>(List.of(kind.name(), first));
        if (second != null) {
            objects.add(second);
        }
        purposes.note(asker, why, "judge", objects, scope);
        Collection<String> datasets = view == null || view.isBlank() ? graph.statistics(scope).datasets().keySet() : asker.chosen(view);
        return book.judge(new JudgementBook.Decision(kind, key(first), second == null ? null : key(second), datasets, asker.label(), why), seenBy(asker),
                RequestId.of(asker, idempotencyKey));
    }

    private static EntityKey key(String printed) {
        return EntityKey.parse(printed).orElseThrow(() -> NotFound.entity(printed));
    }

    /** Withdraws a judgement, logged with the reason; throws a {@link org.ormek.api.error.Refusal} as {@link JudgementBook#withdraw} does. */
    public JudgementCard withdraw(Asker asker, String id, String reason) {
        purposes.note(asker, JudgementBook.checkedReason(reason), "judge-withdraw", List.of(id), asker.scope(graph));
        return book.withdraw(id, reason, asker.label(), seenBy(asker));
    }

    JudgementCard find(Asker asker, @Nullable String purpose, String id) {
        purposes.admit(asker, purpose, "judgement", List.of(id), asker.scope(graph));
        return book.find(id, seenBy(asker));
    }

    /**
     * Judgements, the newest first; a look that is logged.
     *
     * @param purpose  of the look; null for the fixed one of the asker
     * @param history  true for those that were withdrawn too
     * @param entities those that name one of these; all if there is none
     * @throws org.ormek.api.error.Refusal 400 without a purpose, 404 if a key is none
     */
    public List<JudgementCard> list(Asker asker, @Nullable String purpose, boolean history, List<String> entities, int limit) {
        purposes.admit(asker, purpose, "judgements", entities.isEmpty() ? List.of("limit " + limit) : entities, asker.scope(graph));
        List<EntityKey> about = entities.stream().map(JudgementDesk::key).toList();
        return book.list(history, seenBy(asker)).stream().filter(card -> about.isEmpty() || about.stream().anyMatch(card.judgement()::names)).limit(limit).toList();
    }

    /** Who may not see all that a judgement may rest on does not see it. */
    private static Predicate<Judgement> seenBy(Asker asker) {
        return judgement -> judgement.datasets().stream().allMatch(asker::mayUse);
    }
}
