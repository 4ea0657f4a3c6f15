package org.ormek.extract;

import com.ibm.icu.text.IDNA;
import crawlercommons.domains.EffectiveTldFinder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/**
 * Reads host names: IDNA by UTS 46, lower case, without trailing dot and leading {@code www.}. The registrable
 * domain follows the public suffix list with its private section, so that each customer of a hosting platform is
 * a domain of its own.
 */
final class HostReader {

    static final String EXTRACTOR = "site/1";

    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private static final Memory<Reading.Recognized> KNOWN = new Memory<>();

    private HostReader() {
    }

    /** The site, or the IP address if the host is one; confirmed if it stands under a public suffix. */
    static Reading read(String host) {
        Reading.Recognized ip = IpReader.find(host);
        if (ip != null) {
            return ip;
        }
        String ascii = ascii(host);
        Reading.Recognized site = ascii == null ? null : site(ascii);
        return site != null ? site : new Reading.Rejected(Issue.Reason.UNPARSEABLE_SITE,
                "The value is no host name. Write it like shop.example.kz, one host in each value.");
    }

    /** The site of a host in ASCII; null if it has no public suffix. */
    static Reading.@Nullable Recognized site(String ascii) {
        return KNOWN.get(ascii, host -> Optional.ofNullable(findSite(host))).orElse(null);
    }

    private static Reading.@Nullable Recognized findSite(String ascii) {
        String domain = registrableDomain(ascii);
        if (domain == null) {
            return null;
        }
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("registrableDomain", domain);
        String platform = domain.substring(domain.indexOf('.') + 1);
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(ascii, true);
        if (suffix != null && platform.length() > suffix.getDomain().length() && platform.indexOf('.') > 0
                && !EffectiveTldFinder.getEffectiveTLD(ascii, false).getDomain().equals(suffix.getDomain())) {
            attributes.put("platform", platform);
        }
        String display = ascii.contains("xn--") ? UTS46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info())
                .toString() : ascii;
        return Reading.of(EntityType.SITE, ascii, display, attributes, true, EXTRACTOR);
    }

    private static @Nullable String registrableDomain(String ascii) {
        String domain = EffectiveTldFinder.getAssignedDomain(ascii, true, false);
        return domain != null ? domain : EffectiveTldFinder.getAssignedDomain(ascii, true, true);
    }

    /** The host in ASCII, lower case and without leading {@code www.}; null if it is no host name. */
    static @Nullable String ascii(String host) {
        String ascii = plainAscii(host);
        while (ascii != null && ascii.startsWith("www.") && registrableDomain(ascii.substring(4)) != null) {
            ascii = ascii.substring(4);
        }
        return ascii;
    }

    /** The host in ASCII, lower case; null if it is no host name with at least two labels. */
    static @Nullable String plainAscii(String host) {
        String text = host;
        while (text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.length() < 3 || text.length() > 253 || text.indexOf('.') <= 0) {
            return null;
        }
        String ascii = isPlain(text) ? text : toAscii(text);
        return ascii == null || !hasLabels(ascii) ? null : ascii;
    }

    private static @Nullable String toAscii(String text) {
        StringBuilder out = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        UTS46.nameToASCII(text, out, info);
        for (IDNA.Error error : info.getErrors()) {
            if (error != IDNA.Error.HYPHEN_3_4 && error != IDNA.Error.LEADING_HYPHEN
                    && error != IDNA.Error.TRAILING_HYPHEN) {
                return null;
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return !text.contains("xn--");
    }

    private static boolean hasLabels(String ascii) {
        int label = 0;
        for (int i = 0; i <= ascii.length(); i++) {
            char c = i < ascii.length() ? ascii.charAt(i) : '.';
            if (c == '.') {
                if (label == 0 || label > 63) {
                    return false;
                }
                label = 0;
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
                label++;
            } else {
                return false;
            }
        }
        char last = ascii.charAt(ascii.length() - 1);
        return last >= 'a' && last <= 'z' || ascii.lastIndexOf(".xn--") >= 0;
    }
}
