package org.ormek.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Measures what a zip-based document (DOCX, XLSX, ODT, EPUB ...) or an image unpacks to before its parser holds it in memory.
 * The sizes a zip file declares are not believed: its entries are inflated and counted. The size an image declares is
 * believed, since whoever decodes it does so, too.
 */
final class MeasuredParts extends ParserDecorator {

    private static final long serialVersionUID = 1L;

    /** Most pixels of an image, 200 MB when decoded; a page of A3 at 400 dots per inch has 31 million. */
    private static final long MOST_PIXELS = 50_000_000;

    private final transient MediaTypeRegistry types;

    MeasuredParts(Parser parser, MediaTypeRegistry types) {
        super(parser);
        this.types = types;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream document = TikaInputStream.cast(stream);
        Allowance allowance = context.get(Allowance.class);
        MediaType type = MediaType.parse(metadata.get(HttpHeaders.CONTENT_TYPE));
        if (document != null && allowance != null && type != null && types.isSpecializationOf(type, MediaType.APPLICATION_ZIP)) {
            measure(document, allowance);
        }
        if (document != null && type != null && Tesseract.reads(type.toString())) {
            measure(DeclaredPixels.of(document.getPath()));
        }
        super.parse(stream, handler, metadata, context);
    }

    private static void measure(long pixels) throws TikaMemoryLimitException {
        if (pixels > MOST_PIXELS) {
            throw new TikaMemoryLimitException("the image declares %d pixels, the limit is %d".formatted(pixels, MOST_PIXELS));
        }
    }

    private static void measure(TikaInputStream document, Allowance allowance) throws IOException {
        try (ZipFile zip = new ZipFile(document.getFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                measure(zip, entries.nextElement(), allowance);
            }
        } catch (ZipException damaged) {
            // the parser will say what is wrong with it
        }
    }

    private static void measure(ZipFile zip, ZipEntry entry, Allowance allowance) throws IOException {
        try (InputStream inflated = zip.getInputStream(entry)) {
            new CountedStream(inflated, allowance).transferTo(OutputStream.nullOutputStream());
        }
    }
}
