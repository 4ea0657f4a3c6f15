package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.neo4j.driver.Values;
import org.ormek.extract.Words;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;

/**
 * Entities and evidence as rows of the write statement: lists of fields in the order that it reads. What belongs to one
 * piece of evidence alone stays with it, as lists.
 */
final class EvidenceRows {

    private final ToIntFunction<String> places;
    private final SharedRows origins = new SharedRows();
    private final SharedRows readings = new SharedRows();
    private final List<List<Object>> rows = new ArrayList<>();

    /** With the number by which rows name the entity of a key. */
    EvidenceRows(ToIntFunction<String> places) {
        this.places = places;
    }

    static List<Object> entity(Entity entity) {
        return List.of(entity.key().toString(), entity.type().prefix(), entity.type().label(), entity.display(),
                orNull(Pairs.listOf(entity.attributes())), SearchText.of(entity));
    }

    /** One row more. */
    void add(Evidence evidence) {
        int origin = origins.placeOf(evidence.type().name(), evidence.dataset(), Parameters.orNull(evidence.language()),
                evidence.provenance().source().hex(), evidence.provenance().sourceName(), evidence.provenance().parser());
        rows.add(List.of(evidence.id().hex(), origin, evidence.provenance().location(),
                Parameters.orNull(Times.toDatabase(evidence.observedAt())), evidence.text(), Parameters.orNull(evidence.subject()),
                orNull(Pairs.listOf(evidence.losses())), orNull(Pairs.listOf(evidence.attributes())), orNull(flags(evidence)),
                orNull(links(evidence)), evidence.mentions().stream().map(mention -> mention.entity().key()).distinct().count(),
                mentions(evidence), orNull(Words.of(evidence.text()))));
    }

    /** What evidence shares: type, dataset, language, source, name of the source, parser. */
    List<List<Object>> origins() {
        return origins.rows();
    }

    /** What mentions share: role, field, certainty, extractor. */
    List<List<Object>> readings() {
        return readings.rows();
    }

    /** The rows of evidence. */
    List<List<Object>> rows() {
        return rows;
    }

    private static List<String> flags(Evidence evidence) {
        return evidence.flags().stream().flatMap(flag -> Stream.of(flag.entity().toString(), flag.kind().name(), flag.label())).toList();
    }

    private static List<String> links(Evidence evidence) {
        return evidence.links().stream().flatMap(link -> Stream.of(link.from().toString(), link.type().name(), link.to().toString(),
                link.extractor())).toList();
    }

    private List<List<Object>> mentions(Evidence evidence) {
        long rank = Times.rank(evidence.observedAt(), evidence.id());
        Set<String> named = new HashSet<>();
        List<List<Object>> all = new ArrayList<>();
        for (Mention mention : evidence.mentions()) {
            String key = mention.entity().key().toString();
            int reading = readings.placeOf(mention.role().name(), mention.field(), mention.certainty().name(), mention.extractor());
            Object start = mention.span() == null ? Values.NULL : mention.span().start();
            Object end = mention.span() == null ? Values.NULL : mention.span().end();
            all.add(List.of(places.applyAsInt(key), reading, mention.raw(), start, end, named.add(key) ? rank : Values.NULL));
        }
        return all;
    }

    private static Object orNull(String text) {
        return text.isEmpty() ? Values.NULL : text;
    }

    /** An empty list is not kept at all, which is the same to all who read it. */
    private static Object orNull(List<String> list) {
        return list.isEmpty() ? Values.NULL : list;
    }
}
