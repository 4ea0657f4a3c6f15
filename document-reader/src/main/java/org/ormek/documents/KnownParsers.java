package org.ormek.documents;

import java.util.List;
import java.util.Map;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.renderer.CompositeRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Which parser reads which type, asked once: Tika asks each of its hundred parsers for its types again for every document. They
 * differ by the settings in the context, which are the same for all documents of this process.
 */
final class KnownParsers {

    private KnownParsers() {}

    /** Finds the type and has it read by one of these. */
    static final class Detecting extends AutoDetectParser {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Map<MediaType, Parser> known;

        Detecting(Detector detector, Parser all) {
            super(detector, all);
        }

        @Override
        public Map<MediaType, Parser> getParsers(ParseContext context) {
            if (known == null) {
                known = super.getParsers(context);
            }
            return known;
        }
    }

    /** All parsers that Tika brings, but for those that start programs of the machine. */
    static final class All extends DefaultParser {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Map<MediaType, Parser> known;

        All(MediaTypeRegistry registry, ServiceLoader loader, EncodingDetector encodings) {
            super(registry, loader, List.of(CompositeExternalParser.class), encodings, new CompositeRenderer(List.of()));
        }

        @Override
        public Map<MediaType, Parser> getParsers(ParseContext context) {
            if (known == null) {
                known = super.getParsers(context);
            }
            return known;
        }
    }
}
