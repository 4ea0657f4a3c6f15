package org.ormek.comparison;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.explain.Counter;
import org.ormek.analysis.explain.Support;
import org.ormek.graph.EntitySummary;
import org.ormek.model.EntityKey;

/**
 * What the evidence in scope says of two entities being under common control rather than together by coincidence. It
 * never says how probable common control is.
 *
 * @param first        one entity
 * @param second       the other
 * @param signals      version of the table of weights
 * @param priorBits    log2 of the odds before any evidence; below 0
 * @param evidenceBits log2 of the likelihood ratio of all evidence
 * @param support      the word for it
 * @param groups       counted bits of each group of signals, by name; they add up to the evidence with {@code counterBits}
 * @param clues        clues that both share, the weightiest first
 * @param counters     what speaks against it
 * @param counterBits  bits of that, 0 or below
 * @param services     shared services that both use and marks of brands that both show; they add nothing
 * @param ways         which ways were wanted
 * @param paths        ways from one to the other without a common step, in the order wanted
 * @param cuts         what was not looked at; empty if everything was
 */
public record Comparison(EntitySummary first, EntitySummary second, String signals, double priorBits, double evidenceBits, Support support,
                         SortedMap<String, Double> groups, List<Clue> clues, List<Counter> counters, double counterBits,
                         List<Service> services, Ways ways, List<Path> paths, List<Unread> cuts) {

    /** Copies the lists. */
    public Comparison {
        clues = List.copyOf(clues);
        counters = List.copyOf(counters);
        services = List.copyOf(services);
        paths = List.copyOf(paths);
        cuts = List.copyOf(cuts);
    }

    /**
     * An entity, or a text that names several.
     *
     * @param key     key of the entity; {@code evidence:ID} for a text
     * @param display how people write it; kind and file of a text
     */
    public record Node(String key, String display) {
    }

    /**
     * What both use or show without its saying anything of them.
     *
     * @param key      of the entity
     * @param display  how people write it
     * @param reason   LIST, PURITY, ANALYST or BRAND
     * @param brands   ids of the brands whose own mark it is; empty for any other reason
     * @param evidence id of a piece that shows so; null for any other reason
     */
    public record Service(String key, String display, String reason, List<String> brands, @Nullable String evidence) {

        /** Copies the list. */
        public Service {
            brands = List.copyOf(brands);
        }
    }

    /**
     * A bar of the waterfall.
     *
     * @param signal     id in the table of weights, for example {@code S02}
     * @param name       its name there
     * @param group      signals of one group say much the same again
     * @param shared     what both are tied to
     * @param m          probability that two of one network share such a clue
     * @param u          probability that two unrelated ones do
     * @param sharers    how many share this one
     * @param population how many could
     * @param decay      what is left after the days between the two sightings, 0 to 1
     * @param bits       log2(m / u), capped, times decay
     * @param counted    what enters the sum, less where the clue repeats others
     * @param citations  the documents it rests on
     */
    public record Clue(String signal, String name, String group, Node shared, double m, double u, int sharers, int population, double decay,
                       double bits, double counted, List<Citation> citations) {
    }

    /**
     * A way between the two.
     *
     * @param steps       from the first to the second
     * @param weakestBits bits of its weakest step, which is as strong as the way is
     */
    public record Path(List<Step> steps, double weakestBits) {

        /** Keys of the entities that it leads over, with both ends; texts are left out. */
        public List<String> stops() {
            return Stream.concat(steps.stream().limit(1).map(Step::from), steps.stream().map(Step::to)).map(Node::key)
                    .filter(key -> EntityKey.parse(key).isPresent()).distinct().toList();
        }
    }

    /**
     * A step of a way.
     *
     * @param from      where it begins
     * @param to        where it ends
     * @param bits      of the tie
     * @param citations the documents it rests on, a few if there are many
     */
    public record Step(Node from, Node to, double bits, List<Citation> citations) {
    }

    /**
     * A document with its words.
     *
     * @param id         of the evidence
     * @param type       kind
     * @param dataset    compartment
     * @param observedAt when; null if unknown
     * @param sourceName file
     * @param location   place in the file
     * @param source     digest of the file
     * @param parser     parser and version that read it
     * @param quotes     writings of the entities as received, with the words around them
     */
    public record Citation(String id, String type, String dataset, @Nullable Instant observedAt, String sourceName, String location, String source,
                           String parser, List<Quote> quotes) {
    }

    /**
     * A writing of an entity.
     *
     * @param key       of the entity
     * @param before    words before it; empty if the whole field is the writing
     * @param writing   as received
     * @param after     words behind it
     * @param extractor detector and version
     */
    public record Quote(String key, String before, String writing, String after, String extractor) {
    }

    /** An entity of whose evidence only a part was looked at: how much there is and how much was read. */
    public record Unread(Node entity, long total, long read) {
    }
}
