package org.ormek.ingest.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ormek.model.EvidenceType;

/** The kinds of input, each with a job of its own. */
public enum ImportJob {
    /** What victims and witnesses report. */
    COMPLAINTS(EvidenceType.COMPLAINT),
    /** Lists of phones, wallets, sites, accounts and handles. */
    ENTITIES(EvidenceType.LIST_ENTRY),
    /** Reports on sites. */
    SITES(EvidenceType.SITE_REPORT),
    /** Pages as a crawler captured them, in WARC files. */
    CAPTURES(EvidenceType.SITE_REPORT),
    /** Attributions of addresses. */
    TAGS(EvidenceType.TAG),
    /** SMS, chats and call transcripts. */
    MESSAGES(EvidenceType.MESSAGE);

    private final EvidenceType evidence;

    ImportJob(EvidenceType evidence) {
        this.evidence = evidence;
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
        return word() + "/1";
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
