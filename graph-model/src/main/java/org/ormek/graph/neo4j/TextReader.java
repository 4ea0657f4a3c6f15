package org.ormek.graph.neo4j;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.extract.Words;
import org.ormek.graph.Scope;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextCard;
import org.ormek.graph.TextQuestion;
import org.ormek.model.EvidenceType;
import org.ormek.model.Sha256;
import org.ormek.model.Span;
import org.ormek.model.Surroundings;

/** Finds evidence by the words of its text. */
final class TextReader {

    /** The index takes no more clauses than this in one question. */
    private static final int MOST_CLAUSES = 1_000;

    private final ScopedReads reads;

    TextReader(ScopedReads reads) {
        this.reads = reads;
    }

    TextAnswer search(TextQuestion question, Scope scope) {
        List<String> words = Words.asked(question.text());
        if (words.isEmpty() || scope.datasets().isEmpty()) {
            return new TextAnswer(false, List.of());
        }
        List<TextCard> found = reads.ask("evidence-by-words", scope, Map.of("query", query(words, scope), "from", moment(question.from()),
                "until", moment(question.until()), "limit", question.limit() + 1, "most", TextCard.MOST_ENTITIES), row -> card(row, words));
        return new TextAnswer(found.size() > question.limit(), found.stream().limit(question.limit()).toList());
    }

    /**
     * In the language of the index. Words are of letters and digits only. The datasets stand here as well as in the statement, so that
     * the time of an answer does not grow with what the asker may not see.
     */
    private static String query(List<String> words, Scope scope) {
        String all = words.stream().map(word -> "+words:" + word + (Words.isBeginning(word) ? "*" : "")).collect(Collectors.joining(" "));
        return scope.datasets().size() > MOST_CLAUSES ? all : all + scope.datasets().stream()
                .map(name -> "dataset:\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"").collect(Collectors.joining(" ", " +(", ")"));
    }

    private static Value moment(@Nullable Instant instant) {
        return Parameters.orNull(Times.toDatabase(instant));
    }

    private static TextCard card(Record row, List<String> words) {
        Value evidence = row.get("evidence");
        String text = evidence.get("text").asString();
        @Nullable Span place = Words.placeOf(words, text);
        return new TextCard(new Sha256(evidence.get("id").asString()), EvidenceType.valueOf(evidence.get("type").asString()),
                evidence.get("dataset").asString(), Rows.provenance(evidence), Times.fromDatabase(evidence.get("observedAt")),
                Rows.nullable(evidence.get("language")), place == null ? "" : text.substring(place.start(), place.end()),
                Surroundings.of(text, place), row.get("entities").asList(named -> new TextCard.Named(Rows.key(named.get("key")), named.get("display").asString())));
    }
}
