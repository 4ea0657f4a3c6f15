package org.ormek.extract;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Reads e-mail addresses: lower case, host in IDNA form under a public suffix. */
final class EmailReader {

    static final String EXTRACTOR = "email/1";

    private EmailReader() {
    }

    /** The address of a column. */
    static Reading read(String raw) {
        String text = Refang.refang(Glyphs.clean(raw));
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            int query = text.indexOf('?');
            text = text.substring(7, query < 0 ? text.length() : query);
        }
        int at = text.lastIndexOf('@');
        Reading.Recognized found = at < 0 ? null : find(text.substring(0, at), text.substring(at + 1));
        return found != null ? found : new Reading.Rejected(Issue.Reason.UNPARSEABLE_EMAIL,
                "The value is no e-mail address. Write it like name@example.kz, one in each value.");
    }

    /** The address from its two sides; null if one of them cannot be. */
    static Reading.@Nullable Recognized find(String local, String host) {
        String ascii = isLocal(local) && !host.endsWith(".") ? HostReader.plainAscii(host) : null;
        Reading.Recognized site = ascii == null ? null : HostReader.site(ascii);
        if (site == null) {
            return null;
        }
        String name = local.toLowerCase(Locale.ROOT);
        return Reading.of(EntityType.EMAIL, name + "@" + ascii, name + "@" + site.entity().display(),
                Map.of("host", ascii), true, EXTRACTOR);
    }

    private static boolean isLocal(String text) {
        if (text.isEmpty() || text.length() > 64 || text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isLocal(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** True for the characters of a local part that are in use. */
    static boolean isLocal(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._%+-'=&~#$!".indexOf(c) >= 0;
    }
}
