package org.ormek.documents;

import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.jspecify.annotations.Nullable;

/** A part while it is being read. */
final class PartReading {

    private final @Nullable String name;
    private final int depth;
    private final Metadata metadata;
    private final PartText text;
    private @Nullable Finding failure;

    PartReading(@Nullable String name, int depth, Metadata metadata, Allowance allowance) {
        this.name = name;
        this.depth = depth;
        this.metadata = metadata;
        this.text = new PartText(allowance);
    }

    PartText text() {
        return text;
    }

    Metadata metadata() {
        return metadata;
    }

    String contentType() {
        String type = metadata.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? "application/octet-stream" : type;
    }

    /** Remembers the first thing that went wrong. */
    void failed(Finding finding) {
        if (failure == null) {
            failure = finding;
        }
    }

    /** Parsers that go on after a failure leave a note in the metadata. */
    void noticeHiddenFailures() {
        for (String trace : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)) {
            failed(trace.contains("Encrypted") || trace.contains("encryption")
                    ? new Finding(Verdict.ENCRYPTED, "Parts of it need a password: obtain it and hand in the file without its protection.")
                    : new Finding(Verdict.CORRUPT, "Parts of it are damaged and were not read: fetch the file again."));
        }
        for (String warning : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING)) {
            failed(new Finding(Verdict.CORRUPT, "It is damaged, and what could be read is here: " + warning.lines().findFirst().orElse("")));
        }
    }

    /** How the reading of this part alone ended. */
    Finding finding(Tesseract tesseract) {
        if (failure != null) {
            return failure;
        }
        if (!text.isBlank()) {
            return new Finding(Verdict.OK, "");
        }
        if (Tesseract.reads(contentType()) && !tesseract.isUsable()) {
            return new Finding(Verdict.UNSUPPORTED, tesseract.advice());
        }
        if (wasLeftUnparsed()) {
            return new Finding(Verdict.UNSUPPORTED, "No parser reads " + contentType() + ": convert the file, or look at it by hand.");
        }
        return new Finding(Verdict.EMPTY, "There is no text in it.");
    }

    Part part(Tesseract tesseract) {
        Finding finding = finding(tesseract);
        String problem = finding.verdict() == Verdict.OK ? null : finding.reason();
        return new Part(name, contentType(), depth, text.wellFormed(), finding.verdict(), problem);
    }

    private boolean wasLeftUnparsed() {
        for (String parser : metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)) {
            if (parser.equals(EmptyParser.class.getName())) {
                return true;
            }
        }
        return false;
    }
}
