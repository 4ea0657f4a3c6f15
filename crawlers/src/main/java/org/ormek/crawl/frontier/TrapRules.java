package org.ormek.crawl.frontier;

import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shapes of addresses that sites make without end. */
final class TrapRules {

    private static final int MAX_LENGTH = 1024;
    private static final int MAX_PARTS = 14;
    private static final int MAX_SAME_PART = 3;
    private static final int MAX_PARAMETERS = 10;
    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20|21)\\d\\d)[-/_.](?:0?[1-9]|1[0-2])(?:[-/_.]?(?:[0-2]?\\d|3[01]))?(?!\\d)"
            + "|[?&](?:year|month|day|date|cal|calendar|y|m)=(\\d{1,4})", Pattern.CASE_INSENSITIVE);

    private TrapRules() {
    }

    static boolean hasTrapShape(String url) {
        if (url.length() > MAX_LENGTH) {
            return true;
        }
        int mark = url.indexOf('?');
        String[] parts = (mark < 0 ? url : url.substring(0, mark)).split("/");
        if (parts.length - 3 > MAX_PARTS || mark >= 0 && url.substring(mark).split("&").length > MAX_PARAMETERS) {
            return true;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 3; i < parts.length; i++) {
            if (!parts[i].isEmpty() && seen.merge(parts[i], 1, Integer::sum) >= MAX_SAME_PART) {
                return true;
            }
        }
        return false;
    }

    static boolean isCalendar(String url) {
        return DATE.matcher(url).find();
    }

    /** True for a calendar page more than ten years back or one year ahead. */
    static boolean isFarAway(String url, Clock clock) {
        Matcher matcher = DATE.matcher(url);
        int now = Year.now(clock).getValue();
        while (matcher.find()) {
            String year = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (year.length() == 4 && (Integer.parseInt(year) < now - 10 || Integer.parseInt(year) > now + 1)) {
                return true;
            }
        }
        return false;
    }
}
