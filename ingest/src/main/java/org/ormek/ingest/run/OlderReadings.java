package org.ormek.ingest.run;

import java.util.List;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.shared.ImportJob;

/** Imports whose rows an earlier version of the parser read and nobody has read again since. */
public final class OlderReadings {

    private OlderReadings() {
    }

    /** Those among all imports of a home, in their order. */
    public static List<ImportEntry> in(List<ImportEntry> all) {
        return all.stream().filter(OlderReadings::isOlder).filter(entry -> all.stream().noneMatch(other -> isSameReadAgain(other, entry))).toList();
    }

    /** Whether this version reads the rows of the import otherwise than the one that read them. */
    static boolean isOlder(ImportEntry entry) {
        return entry.isReadByOther(parser(entry));
    }

    private static boolean isSameReadAgain(ImportEntry other, ImportEntry entry) {
        return other.mayStateTheSameAs(entry) && other.source().equals(entry.source()) && other.state().equals("DONE") && !isOlder(other);
    }

    /** What the operator is told of one. */
    public static String note(ImportEntry entry) {
        return "Import " + entry.id() + " (" + entry.job() + ", " + entry.sourceName() + ") was read by " + entry.parser() + "; this version reads by " + parser(entry)
                + ", which finds more in the same rows. Run './ormek ingest " + entry.job() + "' with the file again: it takes the place of the old reading.";
    }

    private static String parser(ImportEntry entry) {
        return ImportJob.find(entry.job()).map(ImportJob::parser).orElse(entry.parser());
    }
}
