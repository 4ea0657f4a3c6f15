package org.ormek.api.judgement;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.security.RequestId;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.judgement.Accord;
import org.ormek.judgement.Judgement;
import org.ormek.judgement.Judgements;
import org.ormek.model.EntityKey;
import org.springframework.http.HttpStatus;

/**
 * Takes judgements and withdraws them. Whatever an asker may not see neither stands against a new judgement nor is told of;
 * a run in which two meet that cannot hold together obeys one of them.
 */
public final class JudgementBook implements Judgements {

    static final int SHORTEST = 5;
    static final int LONGEST = 500;

    private final GraphView graph;
    private final JudgementRows rows;
    private final Clock clock;

    /** Over a graph whose entities are judged, and a relational store that has the tables of this module. */
    public JudgementBook(GraphView graph, DataSource store, Clock clock) {
        this.graph = graph;
        this.rows = new JudgementRows(store);
        this.clock = clock;
    }

    /**
     * What somebody decides.
     *
     * @param kind     what
     * @param first    the entity it is about
     * @param second   the other one; null for a judgement on one
     * @param datasets it shall hold in views that have all of them
     * @param by       who decides
     * @param reason   why
     */
    public record Decision(Judgement.Kind kind, EntityKey first, @Nullable EntityKey second, Collection<String> datasets, String by, String reason) {
    }

    /**
     * Takes a judgement.
     *
     * @param sees whether the one who decides may see a judgement
     * @param id   of a {@link RequestId}
     * @return the judgement as it is kept; of a repeated request that of the first
     * @throws Refusal 422 if kind and entities do not fit, 404 if an entity is not known in its datasets, 409 ({@link Contradiction}) if another stands against it,
     *                 422 if the id was used for another decision
     */
    public synchronized JudgementCard judge(Decision decision, Predicate<Judgement> sees, String id) {
        String reason = checkedReason(decision.reason());
        if ((decision.second() == null) != (decision.kind().entities() == 1)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, decision.kind() + " is about " + (decision.kind().entities() == 1 ? "one entity. Leave 'second' out." : "two entities. Send 'first' and 'second'."));
        }
        if (decision.first().equals(decision.second())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "'first' and 'second' are one entity, " + decision.first() + ". Give two different ones.");
        }
        Scope scope = Scope.of(decision.datasets());
        needKnown(decision.first(), scope);
        if (decision.second() != null) {
            needKnown(decision.second(), scope);
        }
        Judgement asked = new Judgement(id, decision.kind(), decision.first(), decision.second(), scope.datasets(), decision.by(), clock.instant(), reason);
        Optional<JudgementCard> known = rows.find(id);
        if (known.isPresent()) {
            return sameAs(known.get(), asked);
        }
        needNothingAgainst(asked, sees);
        rows.add(asked);
        return rows.find(id).orElseThrow();
    }

    /** The reason without blanks around it; throws a {@link BadRequest} if it is not 5 to 500 characters of one line. */
    public static String checkedReason(String given) {
        String reason = given.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadRequest("Say why in the reason, in " + SHORTEST + " to " + LONGEST + " characters of one line. It is kept with the judgement.");
        }
        return reason;
    }

    private void needKnown(EntityKey key, Scope scope) {
        if (graph.findEntity(key, scope).isEmpty()) {
            throw NotFound.entity(key.toString());
        }
    }

    private static JudgementCard sameAs(JudgementCard known, Judgement asked) {
        if (!known.judgement().saysTheSameAs(asked) || !known.reason().equals(asked.reason()) || !known.datasets().equals(asked.datasets())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "This 'Idempotency-Key' was used for another judgement. Send a new key, or the same entities, kind, datasets and reason.");
        }
        return known;
    }

    private void needNothingAgainst(Judgement asked, Predicate<Judgement> sees) {
        Accord accord = new Accord();
        for (Judgement one : standing().reversed()) {
            if (sees.test(one)) {
                if (one.saysTheSameAs(asked) && one.datasets().equals(asked.datasets())) {
                    throw new Contradiction("Judgement " + words(one) + " says the same already.", one, true);
                }
                accord.add(one);
            }
        }
        accord.against(asked).ifPresent(one -> {
            throw new Contradiction("Judgement " + words(one) + " stands against it. Withdraw that one first: DELETE /api/v1/judgements/" + one.id()
                    + ", or './ormek judgements --withdraw " + one.id() + "'.", one, false);
        });
    }

    private static Refusal conflict(String sentence) {
        return new Refusal(HttpStatus.CONFLICT, sentence);
    }

    private static String words(Judgement one) {
        return one.id() + " (" + one.kind() + " of " + one.first() + (one.second() == null ? "" : " and " + one.second()) + ", by " + one.by() + " at " + one.at() + ": " + one.reason() + ")";
    }

    /**
     * Withdraws a judgement; what it said stays in the history.
     *
     * @throws Refusal 400 without a reason, 404 if there is none of this id that the asker may see, 409 if it was withdrawn before
     */
    public JudgementCard withdraw(String id, String reason, String by, Predicate<Judgement> sees) {
        String why = checkedReason(reason);
        JudgementCard card = find(id, sees);
        if (!card.stands() || !rows.withdraw(RequestId.random(), card, by, clock.instant(), why)) {
            throw conflict("Judgement " + id + " was withdrawn before. GET /api/v1/judgements/" + id + " says by whom.");
        }
        return find(id, sees);
    }

    /** One that the asker may see; throws a {@link Refusal} (404) if there is none. */
    public JudgementCard find(String id, Predicate<Judgement> sees) {
        return rows.find(id).filter(card -> sees.test(card.judgement())).orElseThrow(() -> NotFound.judgement(id));
    }

    /** Those that the asker may see, the newest first; those that were withdrawn too if the history is asked for. */
    public List<JudgementCard> list(boolean history, Predicate<Judgement> sees) {
        return rows.list().stream().filter(card -> (history || card.stands()) && sees.test(card.judgement())).toList();
    }

    @Override
    public List<Judgement> standing() {
        return list(false, one -> true).stream().map(JudgementCard::judgement).toList();
    }
}
