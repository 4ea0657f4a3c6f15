package org.ormek.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Reads a document into its parts. Every file gets an answer; only running out of memory passes through. */
final class DocumentReader {

    private final Tesseract tesseract;
    private final Parsers parsers;

    DocumentReader(Tesseract tesseract) {
        this.tesseract = tesseract;
        this.parsers = new Parsers(tesseract);
    }

    Answer read(Request request) {
        try {
            Path file = Path.of(request.path());
            if (!Files.isRegularFile(file)) {
                return Answer.unread(Verdict.UNSUPPORTED, "There is no file at " + file + ": check the path.");
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                return Answer.unread(Verdict.EMPTY, "The file has no bytes: fetch it again if it should have some.");
            }
            if (bytes > request.maxBytes()) {
                return Answer.unread(Verdict.TOO_LARGE, "The file has %d bytes, the limit is %d: split it, or ask with a larger maxBytes."
                        .formatted(bytes, request.maxBytes()));
            }
            return read(request, file, new Allowance(request, bytes));
        } catch (IOException | InvalidPathException unreadable) {
            return Answer.unread(Verdict.UNSUPPORTED, "The file cannot be opened: " + unreadable.getMessage());
        }
    }

    private Answer read(Request request, Path file, Allowance allowance) throws IOException {
        ParseContext context = parsers.context(allowance);
        EmbeddedParts embedded = new EmbeddedParts(parsers.parser(), context, allowance);
        context.set(Parser.class, parsers.parser());
        context.set(EmbeddedDocumentExtractor.class, embedded);
        Metadata metadata = new Metadata();
        if (request.name() != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.name());
        }
        PartReading document = new PartReading(request.name(), 0, metadata, allowance);
        try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
            parsers.parser().parse(stream, new BodyContentHandler(document.text()), metadata, context);
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError failure) {
            Finding stop = allowance.stopped();
            document.failed(stop != null ? stop : Diagnosis.of(failure));
        }
        noticeHiddenFailures(document, file);
        List<PartReading> all = new ArrayList<>();
        all.add(document);
        all.addAll(embedded.parts());
        return new Outcome(all, allowance, tesseract).answer();
    }

    /** A cut file may leave no note. */
    private static void noticeHiddenFailures(PartReading document, Path file) throws IOException {
        document.noticeHiddenFailures();
        if (document.contentType().startsWith("application/pdf") && !PdfEnd.isPresent(file)) {
            document.failed(new Finding(Verdict.CORRUPT, "The PDF has no end marker, it was cut: fetch it again."));
        }
    }
}
