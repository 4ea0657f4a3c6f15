package org.ormek.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.CompositeEncodingDetector;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.writefilter.StandardWriteFilterFactory;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/** The parsers and their settings: text only, no macros, no rendered pages, no programs started but tesseract. */
final class Parsers {

    private static final int OCR_TIMEOUT_SECONDS = 30;
    private static final long LARGEST_OCR_BYTES = 50L << 20;
    private static final int DEEPEST_ELEMENT = 300;
    private static final int METADATA_BYTES = 1 << 20;

    private final AutoDetectParser parser;
    private final Tesseract tesseract;

    Parsers(Tesseract tesseract) {
        this.tesseract = tesseract;
        MimeTypes types = MimeTypes.getDefaultMimeTypes();
        ServiceLoader loader = new ServiceLoader(Parsers.class.getClassLoader());
        MediaTypeRegistry registry = types.getMediaTypeRegistry();
        parser = new KnownParsers.Detecting(detector(types, loader), new MeasuredParts(new KnownParsers.All(registry, loader, encodings()), registry));
        parser.setAutoDetectParserConfig(limits());
        parser.setMediaTypeRegistry(registry);
    }

    AutoDetectParser parser() {
        return parser;
    }

    /** Settings for one document. */
    ParseContext context(Allowance allowance) {
        ParseContext context = new ParseContext();
        context.set(Allowance.class, allowance);
        context.set(PDFParserConfig.class, pdf());
        context.set(OfficeParserConfig.class, office());
        context.set(TesseractOCRConfig.class, ocr(allowance));
        return context;
    }

    /** Tika's detectors; the one by first bytes and names does not look at zip files for long. */
    private static Detector detector(MimeTypes types, ServiceLoader loader) {
        List<Detector> detectors = new ArrayList<>(new DefaultDetector(types, loader).getDetectors());
        detectors.replaceAll(detector -> detector instanceof MimeTypes ? new ZipHeads(types) : detector);
        return new CompositeDetector(types.getMediaTypeRegistry(), detectors);
    }

    private static CompositeEncodingDetector encodings() {
        return new CompositeEncodingDetector(List.of(new HtmlEncodingDetector(), new CyrillicEncodingDetector(),
                new UniversalEncodingDetector(), new Icu4jEncodingDetector()));
    }

    private static AutoDetectParserConfig limits() {
        AutoDetectParserConfig config = new AutoDetectParserConfig();
        config.setMaximumDepth(DEEPEST_ELEMENT);
        StandardWriteFilterFactory metadata = new StandardWriteFilterFactory();
        metadata.setMaxTotalEstimatedBytes(METADATA_BYTES);
        config.setMetadataWriteFilterFactory(metadata);
        return config;
    }

    private PDFParserConfig pdf() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(tesseract.isUsable());
        config.setExtractUniqueInlineImagesOnly(true);
        config.setCatchIntermediateIOExceptions(true);
        config.setMaxMainMemoryBytes(32L << 20);
        return config;
    }

    private static OfficeParserConfig office() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setExtractMacros(false);
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        return config;
    }

    private TesseractOCRConfig ocr(Allowance allowance) {
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setSkipOcr(!tesseract.isUsable());
        if (tesseract.isUsable()) {
            config.setLanguage(tesseract.language());
        }
        config.setTimeoutSeconds(Math.min(OCR_TIMEOUT_SECONDS, allowance.secondsLeft()));
        config.setMaxFileSizeToOcr(LARGEST_OCR_BYTES);
        return config;
    }
}
