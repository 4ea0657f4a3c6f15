package org.ormek.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Sha256;

/**
 * The read side of the graph. Every question carries the asker's {@link Scope}; the answers are those of a graph that
 * holds nothing else. All lists are in a defined order, so that equal graphs give equal answers.
 * Every method throws {@link GraphUnavailableException} if the database does not answer.
 */
public interface GraphView {

    /** Entities whose key or display holds the text, best first; an exact key comes first. */
    List<EntitySummary> search(SearchQuestion question, Scope scope);

    /** Evidence whose text holds the words, in any alphabet and order, the newest first. */
    TextAnswer searchTexts(TextQuestion question, Scope scope);

    /** The entity, if the asker's datasets know of it. */
    Optional<EntitySummary> findEntity(EntityKey key, Scope scope);

    /** The evidence that mentions the entity, newest first (undated last), by id where dates are equal. */
    Cut<EvidenceCard> evidenceOf(EntityKey key, int limit, Scope scope);

    /** The links that sources state of the entity, in both directions, by type and other end. */
    Cut<LinkCard> linksOf(EntityKey key, int limit, Scope scope);

    /**
     * Entities that stand in the same evidence, those with most shared evidence first.
     * Entities flagged as a service are listed but never lead further.
     */
    Cut<SharedEntity> sharedWith(EntityKey key, int limit, Scope scope);

    /** Shortest paths from the entity to other reported or sanctioned entities, none leading through a service. */
    Cut<PathToFlagged> pathsToFlagged(EntityKey key, int maxHops, int limit, Scope scope);

    /** What datasets say of the entity: reported, sanctioned, service. */
    List<FlagCard> flagsOf(EntityKey key, Scope scope);

    /**
     * Asks several questions in one transaction, which is cheaper than one for each. It may be asked more than once, after
     * a lost connection, so it does nothing else than ask. The view is not for several threads, nor for later.
     */
    default <T> T together(Function<GraphView, T> questions) {
        return questions.apply(this);
    }

    /** Gives all evidence with what it names and states, in order of id, without holding it; for work over the whole graph. */
    void readEvidence(Consumer<Evidence> consumer, Scope scope);

    /** One piece of evidence with what it names and states; empty if there is none in scope. */
    Optional<Evidence> findEvidence(Sha256 id, Scope scope);

    /** Counts by entity type, link type, evidence type and dataset. */
    GraphStatistics statistics(Scope scope);

    /** Names of all datasets in the graph, sorted. For operators only: it has no scope. */
    List<String> listDatasets();
}
