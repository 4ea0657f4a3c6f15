package org.ormek.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads whatever lies in a document as a part of its own. */
final class EmbeddedParts implements EmbeddedDocumentExtractor {

    private final Parser parser;
    private final ParseContext context;
    private final Allowance allowance;
    private final List<PartReading> parts = new ArrayList<>();
    private int depth;

    EmbeddedParts(Parser parser, ParseContext context, Allowance allowance) {
        this.parser = parser;
        this.context = context;
        this.allowance = allowance;
    }

    List<PartReading> parts() {
        return parts;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return allowance.allowsDepth(depth + 1);
    }

    @Override
    public void parseEmbedded(InputStream container, ContentHandler unused, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (!allowance.allowsDepth(depth + 1)) {
            return;
        }
        allowance.takeEmbedded();
        depth++;
        try (TemporaryResources temporary = new TemporaryResources()) {
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            PartReading part = new PartReading(name, depth, metadata, allowance);
            parts.add(part);
            read(part, container, temporary);
        } finally {
            depth--;
        }
    }

    private void read(PartReading part, InputStream container, TemporaryResources temporary)
            throws SAXException, IOException {
        CountedStream counted = new CountedStream(container, allowance);
        TikaInputStream stream = TikaInputStream.get(counted, temporary, part.metadata());
        boolean opened = container instanceof TikaInputStream outer && outer.getOpenContainer() != null;
        if (opened) {
            stream.setOpenContainer(((TikaInputStream) container).getOpenContainer());
        }
        try {
            parser.parse(stream, new BodyContentHandler(part.text()), part.metadata(), context);
            if (!opened) {
                countTheRest(counted);
            }
            part.noticeHiddenFailures();
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError failure) {
            fail(part, failure);
        }
    }

    private static void countTheRest(CountedStream counted) throws IOException {
        counted.transferTo(OutputStream.nullOutputStream());
    }

    /** The part has failed; the document goes on, unless no more of it may be read. */
    private void fail(PartReading part, Throwable failure) throws ReadingStopped {
        Finding finding = Diagnosis.of(failure);
        if (allowance.stopped() == null && finding.verdict() == Verdict.BOMB) {
            allowance.stop(Verdict.BOMB, finding.reason());
        }
        Finding stop = allowance.stopped();
        if (stop != null) {
            part.failed(stop);
            throw new ReadingStopped(stop.reason());
        }
        part.failed(finding);
    }
}
