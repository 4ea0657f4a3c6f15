package org.ormek.bench.text.measure;

import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.ormek.bench.text.narrative.Narrative;
import org.ormek.bench.text.narrative.NarrativeSet;
import org.ormek.extract.LanguageDetector;

/**
 * One narrative after the other through each finder. The narratives are many, so that the memory of numbers seen before
 * helps as little as it does on a first import; their seed is not that of the labelled set.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExtractionBenchmark {

    private static final int NARRATIVES = 30_000;
    private static final int FEW = 2_400;
    private static final long SEED = 7;

    private final List<Narrative> narratives = NarrativeSet.of(SEED, NARRATIVES);
    private final OrmekFinder ormek = new OrmekFinder();
    private final Finder library = new LibraryFinder(Leniency.VALID);
    private int next;

    private Narrative narrative() {
        next = next + 1 == NARRATIVES ? 0 : next + 1;
        return narratives.get(next);
    }

    /** All detectors of Ormek. */
    @Benchmark
    public Object ormek() {
        return ormek.mentions(narrative());
    }

    /** All detectors of Ormek where most numbers and hosts have been seen before. */
    @Benchmark
    public Object ormekSeenBefore() {
        next = (next + 1) % FEW;
        return ormek.mentions(narratives.get(next));
    }

    /** The search for telephone numbers of libphonenumber alone. */
    @Benchmark
    public Object findNumbers() {
        return library.find(narrative());
    }

    /** The language of a text. */
    @Benchmark
    public Object language() {
        return LanguageDetector.detect(narrative().text());
    }
}
