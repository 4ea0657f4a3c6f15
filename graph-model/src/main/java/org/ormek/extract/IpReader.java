package org.ormek.extract;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Reads IPv4 and IPv6 addresses (RFC 4291) into the writing of RFC 5952. */
final class IpReader {

    static final String EXTRACTOR = "ip/1";

    private IpReader() {
    }

    /** The address of a column; private and reserved addresses are candidates only. */
    static Reading read(String raw) {
        String text = Glyphs.clean(raw);
        text = Refang.refang(text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text);
        Reading.Recognized found = find(text);
        return found != null ? found : new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE,
                "The value is no IP address: write four numbers from 0 to 255 with dots, or an IPv6 address.");
    }

    /** The address; null if the text is none. */
    static Reading.@Nullable Recognized find(String text) {
        int[] words = text.indexOf(':') >= 0 ? Ipv6.parse(text) : null;
        int[] octets = words == null ? octets(text) : null;
        if (words == null && octets == null) {
            return null;
        }
        String canonical = words != null ? Ipv6.format(words) : text;
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("version", words != null ? "6" : "4");
        boolean common = words != null ? Ipv6.isGlobal(words) : octets != null && isGlobal(octets);
        return Reading.of(EntityType.IP_ADDRESS, canonical, canonical, attributes, common, EXTRACTOR);
    }

    /** The four numbers of an IPv4 address without leading zeros; null if the text is none. */
    static int @Nullable [] octets(String text) {
        if (text.length() < 7 || text.length() > 15) {
            return null;
        }
        int[] octets = new int[4];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0 && part < 3) {
                part++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && (digits == 0 || octets[part] != 0)) {
                octets[part] = octets[part] * 10 + c - '0';
                digits++;
                if (octets[part] > 255) {
                    return null;
                }
            } else {
                return null;
            }
        }
        return part == 3 && digits > 0 ? octets : null;
    }

    private static boolean isGlobal(int[] o) {
        boolean reserved = o[0] == 0 || o[0] == 10 || o[0] == 127 || o[0] >= 224
                || o[0] == 100 && (o[1] & 0xc0) == 64 || o[0] == 169 && o[1] == 254
                || o[0] == 172 && (o[1] & 0xf0) == 16 || o[0] == 192 && o[1] == 168
                || o[0] == 198 && (o[1] & 0xfe) == 18
                || Arrays.equals(o, 0, 3, new int[] {192, 0, 0}, 0, 3)
                || Arrays.equals(o, 0, 3, new int[] {192, 0, 2}, 0, 3)
                || Arrays.equals(o, 0, 3, new int[] {198, 51, 100}, 0, 3)
                || Arrays.equals(o, 0, 3, new int[] {203, 0, 113}, 0, 3);
        return !reserved;
    }
}
