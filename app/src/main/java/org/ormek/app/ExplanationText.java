package org.ormek.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ormek.comparison.Comparison;
import org.ormek.comparison.MemberExplanation;
import org.ormek.judgement.Judgement;

/** Why an entity is in its cluster, as lines for people. */
final class ExplanationText {

    private ExplanationText() {
    }

    static String of(MemberExplanation why, String statement) {
        List<String> lines = new ArrayList<>();
        Double stability = why.member().stability();
        lines.add(String.format(Locale.ROOT, "%s  %s  %.1f bits%s", why.member().key(), why.member().role(), why.member().bits(),
                stability == null ? "" : String.format(Locale.ROOT, "  stability %.2f%s", stability, why.doubtful() ? " (doubtful)" : "")));
        lines.add(statement);
        lines.add("centre: " + why.centre().key());
        if (!why.path().isEmpty()) {
            lines.add(String.format(Locale.ROOT, "way, as strong as its weakest tie, %.1f bits:", why.weakestBits()));
            why.path().forEach(step -> step(step, lines));
        }
        why.signals().forEach(bits -> lines.add(String.format(Locale.ROOT, "  %-4s %-20s %7.1f bits", bits.signal(), bits.name(), bits.bits())));
        MemberExplanation.WithCentre pair = why.withCentre();
        if (pair != null) {
            lines.add(String.format(Locale.ROOT, "directly with the centre: %.1f bits, support %s; against it: %s (%.1f bits)", pair.evidenceBits(), pair.support(),
                    pair.counters().isEmpty() ? "nothing" : pair.counters().stream().map(Enum::name).collect(Collectors.joining(", ")), pair.counterBits()));
        }
        for (Judgement one : why.judgements()) {
            lines.add("judgement " + one.id() + ": " + JudgeCommand.word(one.kind()) + " " + one.first() + (one.second() == null ? "" : " " + one.second()) + ", by " + one.by() + " at " + one.at()
                    + ": " + one.reason());
        }
        return String.join("\n", lines);
    }

    private static void step(MemberExplanation.Step step, List<String> lines) {
        lines.add(String.format(Locale.ROOT, "  %s -> %s  %s %s %.1f bits", step.from().display(), step.to().display(), step.signal(), step.name(), step.bits()));
        for (Comparison.Citation citation : step.citations()) {
            lines.add("      " + citation.sourceName() + ", " + citation.location() + (citation.observedAt() == null ? "" : ", " + citation.observedAt()));
            citation.quotes().forEach(quote -> lines.add("      \"" + (quote.before() + "[" + quote.writing() + "]" + quote.after()).replaceAll("\\s+", " ").strip() + "\""));
        }
    }
}
