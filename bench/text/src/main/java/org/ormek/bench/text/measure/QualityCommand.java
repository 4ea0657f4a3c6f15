package org.ormek.bench.text.measure;

import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ormek.bench.text.narrative.Narrative;
import org.ormek.bench.text.narrative.NarrativeSet;
import org.ormek.bench.text.narrative.Piece;
import org.ormek.extract.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Precision and recall for each kind, and what failed by category. */
@Command(name = "quality", mixinStandardHelpOptions = true, description = "Precision and recall on the labelled set.")
final class QualityCommand implements Callable<Integer> {

    private static final List<String> KINDS = List.of("phone", "site", "page", "email", "messenger", "wallet", "account", "card", "ip", "organization");
    private static final String ORMEK = "Ormek";
    private static final String LIBRARY = "findNumbers, valid";
    private static final String LENIENT = "findNumbers, possible";

    @Option(names = "--narratives", defaultValue = "2400", description = "How many narratives.")
    private int narratives;

    @Option(names = "--seed", defaultValue = "20261126", description = "Seed of the labelled set.")
    private long seed;

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Narrative> all = NarrativeSet.of(seed, narratives);
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put(ORMEK, score(all, new OrmekFinder(), KINDS));
        scores.put(LIBRARY, score(all, new LibraryFinder(Leniency.VALID), List.of("phone")));
        scores.put(LENIENT, score(all, new LibraryFinder(Leniency.POSSIBLE), List.of("phone")));
        long traps = all.stream().flatMap(one -> one.pieces().stream()).filter(piece -> piece.names().isEmpty()).count();
        long length = all.stream().mapToLong(one -> one.text().length()).sum() / all.size();
        out.printf("%d narratives (seed %d), %d characters in the mean, %d traps.%n%n", all.size(), seed, length, traps);
        out.println("| kind | finder | planted | right | wrong | missed | precision | recall |\n|---|---|---|---|---|---|---|---|");
        scores.forEach((finder, score) -> KINDS.stream().filter(kind -> finder.equals(ORMEK) || kind.equals("phone"))
                .forEach(kind -> out.println(score.row(finder, kind))));
        out.println("\n| telephone numbers found, by writing | " + String.join(" | ", scores.keySet()) + " |\n|---|---|---|---|");
        all.stream().flatMap(one -> one.pieces().stream()).map(Piece::category).filter(category -> category.startsWith("phone")).distinct().sorted()
                .forEach(category -> out.println("| " + category.substring(7) + " | "
                        + String.join(" | ", scores.values().stream().map(score -> score.found(category)).toList()) + " |"));
        out.println("\n| what failed | finder | right | wrong | missed |\n|---|---|---|---|---|");
        List.of(ORMEK, LIBRARY).forEach(finder -> Objects.requireNonNull(scores.get(finder)).failures(finder).forEach(out::println));
        out.println("\n| language | narratives | told right | told wrong |\n|---|---|---|---|");
        for (String language : List.of("kk", "ru", "en")) {
            List<String> told = all.stream().filter(one -> one.language().equals(language))
                    .map(one -> LanguageDetector.detect(one.text()).orElse("")).toList();
            out.printf("| %s | %d | %d | %d |%n", language, told.size(), told.stream().filter(language::equals).count(),
                    told.stream().filter(answer -> !answer.isEmpty() && !answer.equals(language)).count());
        }
        out.flush();
        return 0;
    }

    /** The findings of a finder in all narratives against the truth. */
    static Score score(List<Narrative> narratives, Finder finder, List<String> kinds) {
        Score score = new Score();
        narratives.forEach(narrative -> score.add(narrative, finder.find(narrative), kinds));
        return score;
    }
}
