package org.ormek.api.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
class JudgementDesk {

    private final GraphView graph;
    private final JudgementBook book;
    private final PurposeDesk purposes;

    JudgementDesk(GraphView graph, JudgementBook book, PurposeDesk purposes) {
        this.graph = graph;
        this.book = book;
        this.purposes = purposes;
    }

    JudgementCard judge(Asker asker, Judgement.Kind kind, String first, @Nullable String second, @Nullable String view, String reason, @Nullable String idempotencyKey) {
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

    JudgementCard withdraw(Asker asker, String id, String reason) {
        purposes.note(asker, JudgementBook.checkedReason(reason), "judge-withdraw", List.of(id), asker.scope(graph));
        return book.withdraw(id, reason, asker.label(), seenBy(asker));
    }

    JudgementCard find(Asker asker, @Nullable String purpose, String id) {
        purposes.admit(asker, purpose, "judgement", List.of(id), asker.scope(graph));
        return book.find(id, seenBy(asker));
    }

    List<JudgementCard> list(Asker asker, @Nullable String purpose, boolean history, @Nullable String entity, int limit) {
        purposes.admit(asker, purpose, "judgements", entity == null ? List.of("limit " + limit) : List.of(entity), asker.scope(graph));
        Optional<EntityKey> about = entity == null ? Optional.empty() : Optional.of(key(entity));
        return book.list(history, seenBy(asker)).stream().filter(card -> about.isEmpty() || card.judgement().names(about.get())).limit(limit).toList();
    }

    /** Who may not see all that a judgement may rest on does not see it. */
    private static Predicate<Judgement> seenBy(Asker asker) {
        return judgement -> judgement.datasets().stream().allMatch(asker::mayUse);
    }
}
