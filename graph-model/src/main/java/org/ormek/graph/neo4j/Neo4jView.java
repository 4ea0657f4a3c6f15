package org.ormek.graph.neo4j;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ormek.graph.Cut;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.FlagCard;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.PathToFlagged;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.graph.SharedEntity;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextQuestion;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Sha256;

/** The read side: each question to the reader that answers it. */
final class Neo4jView implements GraphView {

    private final Statements statements;
    private final ScopedReads reads;
    private final OperatorReads operator;
    private final SearchReader search;
    private final FlagReader flags;
    private final NeighbourhoodReader neighbourhood;

    Neo4jView(Statements statements) {
        this(statements, new ScopedReads(statements));
    }

    private Neo4jView(Statements statements, ScopedReads reads) {
        this.statements = statements;
        this.reads = reads;
        this.operator = new OperatorReads(statements);
        this.search = new SearchReader(reads);
        this.flags = new FlagReader(reads);
        this.neighbourhood = new NeighbourhoodReader(reads, search, flags);
    }

    @Override
    public List<EntitySummary> search(SearchQuestion question, Scope scope) {
        return search.search(question, scope);
    }

    @Override
    public TextAnswer searchTexts(TextQuestion question, Scope scope) {
        return new TextReader(reads).search(question, scope);
    }

    @Override
    public Optional<EntitySummary> findEntity(EntityKey key, Scope scope) {
        return search.findEntity(key, scope);
    }

    @Override
    public Cut<EvidenceCard> evidenceOf(EntityKey key, int limit, Scope scope) {
        return neighbourhood.evidenceOf(key, limit, scope);
    }

    @Override
    public Cut<LinkCard> linksOf(EntityKey key, int limit, Scope scope) {
        return neighbourhood.linksOf(key, limit, scope);
    }

    @Override
    public Cut<SharedEntity> sharedWith(EntityKey key, int limit, Scope scope) {
        return neighbourhood.sharedWith(key, limit, scope);
    }

    @Override
    public Cut<PathToFlagged> pathsToFlagged(EntityKey key, int maxHops, int limit, Scope scope) {
        return new PathSearch(reads, search, flags, key, scope).run(maxHops, limit);
    }

    @Override
    public List<FlagCard> flagsOf(EntityKey key, Scope scope) {
        return flags.flagsOf(key, scope);
    }

    @Override
    public <T> T together(Function<GraphView, T> questions) {
        return statements.readTogether(tx -> questions.apply(new Neo4jView(statements, new ScopedReads(new RememberedReads(tx)))));
    }

    @Override
    public void readEvidence(Consumer<Evidence> consumer, Scope scope) {
        new EvidencePages(reads).read(consumer, scope);
    }

    @Override
    public Optional<Evidence> findEvidence(Sha256 id, Scope scope) {
        return new EvidencePages(reads).find(id, scope);
    }

    @Override
    public GraphStatistics statistics(Scope scope) {
        return new StatisticsReader(reads).statistics(scope);
    }

    @Override
    public List<String> listDatasets() {
        return operator.listDatasets();
    }
}
