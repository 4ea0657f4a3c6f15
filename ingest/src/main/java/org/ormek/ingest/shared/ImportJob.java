package org.ormek.ingest.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ormek.model.EvidenceType;

/** The kinds of input, each with a job of its own. */
public enum ImportJob {
    /** What victims and witnesses report. */
    COMPLAINTS(EvidenceType.COMPLAINT),
    /** Lists of phones, wallets, sites, accounts and handles. */
    ENTITIES(EvidenceType.LIST_ENTRY),
    /** Reports on sites. */
    SITES(EvidenceType.SITE_REPORT, 2),
    /** Pages as a crawler captured them, in WARC files. */
    CAPTURES(EvidenceType.SITE_REPORT, 2),
    /** Attributions of addresses. */
    TAGS(EvidenceType.TAG),
    /** SMS, chats and call transcripts. */
    MESSAGES(EvidenceType.MESSAGE);

    private final EvidenceType evidence;
    private final int version;

    ImportJob(EvidenceType evidence) {
        this(evidence, 1);
    }

    /** The version goes up with what the reader makes of the same row; what an earlier one made is replaced when the row comes again. */
    ImportJob(EvidenceType evidence, int version) {
        this.evidence = evidence;
        this.version = version;
    }

    /** The word on the command line, for example {@code complaints}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of evidence it makes. */
    public EvidenceType evidence() {
        return evidence;
    }

    /** Name and version of its parser, kept with every piece of evidence. */
    public String parser() {
        return word() + "/" + version;
    }

    /** Names of its parser in earlier versions, the first one first. */
    public List<String> earlierParsers() {
        return IntStream.range(1, version).mapToObj(earlier -> word() + "/" + earlier).toList();
    }

    /** The job of that word; empty if there is none. */
    public static Optional<ImportJob> find(String word) {
        return Arrays.stream(values()).filter(job -> job.word().equals(word)).findFirst();
    }

    /** All words, for messages and help. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ImportJob::word).toList();
    }
}
