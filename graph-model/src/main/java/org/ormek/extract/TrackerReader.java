package org.ormek.extract;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Reads analytics, advertising and verification ids of web pages. */
final class TrackerReader {

    static final String EXTRACTOR = "tracker/1";

    private static final Pattern GOOGLE = Pattern.compile("(?i)(?:ga4?:|gtm:)?(UA-\\d{4,10}(?:-\\d{1,4})?|G-[A-Z0-9]{6,16}|GTM-[A-Z0-9]{4,10})");
    private static final Pattern NUMBER = Pattern.compile("(?i)(ym|fb)\\s*[:(]\\s*(\\d{5,18})\\)?");
    private static final Pattern ADSENSE = Pattern.compile("(?i)(?:adsense:)?(?:ca-)?(pub-\\d{10,20})");
    private static final Pattern VERIFICATION =
            Pattern.compile("(?i)(?:verification:)?([a-z][a-z0-9._-]{2,40})[|:=]\\s*([A-Za-z0-9_=+/.-]{6,120})");

    private TrackerReader() {
    }

    /** The id of a column; the kind must be visible in the writing ({@code UA-}, {@code ym:}, {@code name:value}). */
    static Reading read(String raw) {
        String text = Glyphs.clean(raw);
        Matcher google = GOOGLE.matcher(text);
        if (google.matches()) {
            String id = google.group(1).toUpperCase(Locale.ROOT);
            return tracker(id.startsWith("UA") ? "ga" : id.startsWith("GTM") ? "gtm" : "ga4", id);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return tracker(number.group(1).toLowerCase(Locale.ROOT), number.group(2).replaceFirst("^0+(?=.)", ""));
        }
        Matcher adsense = ADSENSE.matcher(text);
        if (adsense.matches()) {
            return tracker("adsense", "ca-" + adsense.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher verification = VERIFICATION.matcher(text);
        return verification.matches()
                ? tracker("verification", verification.group(1).toLowerCase(Locale.ROOT) + ":" + verification.group(2))
                : new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE, "The value is no known tracker id. Write it with its kind, "
                        + "for example UA-12345-1, G-ABC1234567, GTM-ABC123, ym:123456, fb:123456 or name:value.");
    }

    private static Reading tracker(String kind, String id) {
        return Reading.of(EntityType.TRACKER, kind + ":" + id, id, Map.of("kind", kind), true, EXTRACTOR);
    }
}
