package org.ormek.documents;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Weighs what became of the parts into one answer. */
final class Outcome {

    private final List<PartReading> readings;
    private final List<Part> parts;
    private final Allowance allowance;
    private final Tesseract tesseract;

    Outcome(List<PartReading> readings, Allowance allowance, Tesseract tesseract) {
        this.readings = readings;
        this.parts = readings.stream().map(reading -> reading.part(tesseract)).toList();
        this.allowance = allowance;
        this.tesseract = tesseract;
    }

    Answer answer() {
        Finding finding = finding();
        boolean truncated = switch (finding.verdict()) {
            case OK, EMPTY -> parts.stream().anyMatch(Outcome::isUnread);
            default -> true;
        };
        return new Answer(finding.verdict(), finding.reason(), parts.getFirst().contentType(), truncated,
                KnownMetadata.of(readings.getFirst().metadata()), parts, ocr());
    }

    private Finding finding() {
        Finding stop = allowance.stopped();
        if (stop != null) {
            return stop;
        }
        Finding document = readings.getFirst().finding(tesseract);
        if (isUnread(parts.getFirst())) {
            return document;
        }
        Finding missing = allowance.missing();
        if (missing != null) {
            return missing;
        }
        if (parts.stream().allMatch(part -> part.verdict() != Verdict.OK)) {
            return withoutText(document);
        }
        return new Finding(Verdict.OK, success());
    }

    /** Nothing was read: the first part that says why stands for the whole. */
    private Finding withoutText(Finding document) {
        Part culprit = first(Outcome::isUnread);
        if (culprit != null) {
            return new Finding(culprit.verdict(), culprit.name() + ": " + culprit.problem());
        }
        boolean pdf = document.verdict() == Verdict.EMPTY && parts.getFirst().contentType().startsWith("application/pdf");
        return pdf && !tesseract.isUsable()
                ? new Finding(Verdict.EMPTY, "The PDF has no text layer. If it is a scan: " + tesseract.advice())
                : new Finding(Verdict.EMPTY, "There is no text in the file.");
    }

    private String success() {
        long unread = parts.stream().filter(Outcome::isUnread).count();
        String read = unread == 0
                ? "Read to the end, %d part(s).".formatted(parts.size())
                : "%d of %d parts could not be read, see their problem.".formatted(unread, parts.size());
        return ocr() == OcrUse.USED && tesseract.isPartial() ? read + " " + tesseract.advice() : read;
    }

    private OcrUse ocr() {
        boolean needed = parts.stream().anyMatch(part -> Tesseract.reads(part.contentType()));
        if (needed) {
            return tesseract.isUsable() ? OcrUse.USED : OcrUse.NOT_INSTALLED;
        }
        return OcrUse.NOT_NEEDED;
    }

    private @Nullable Part first(Predicate<Part> wanted) {
        return parts.stream().filter(wanted).findFirst().orElse(null);
    }

    private static boolean isUnread(Part part) {
        return part.verdict() != Verdict.OK && part.verdict() != Verdict.EMPTY;
    }
}
