package org.ormek.extract;

import java.util.regex.Pattern;

/** Undoes the defanging of links in reports: {@code hxxp}, {@code [.]}, {@code (dot)}, {@code [:]//} and the like. */
final class Refang {

    private static final Pattern DOT =
            Pattern.compile("\\s?[\\[({]\\s?(?:\\.|dot|точка|нүкте)\\s?[\\])}]\\s?|\\s+dot\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AT =
            Pattern.compile("\\s?[\\[({]\\s?(?:@|at)\\s?[\\])}]\\s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^h(?:xx|\\*\\*|tt)p(s?)\\s?\\[?(?::\\]?//|://\\]?)",
            Pattern.CASE_INSENSITIVE);

    private Refang() {
    }

    /** The link as it was before; texts without these marks are returned as they are. */
    static String refang(String text) {
        String plain = text;
        if (text.indexOf('[') >= 0 || text.indexOf('(') >= 0 || text.indexOf('{') >= 0 || text.indexOf(' ') >= 0) {
            plain = AT.matcher(DOT.matcher(text.replace("[:]", ":").replace("[/]", "/")).replaceAll("."))
                    .replaceAll("@");
        }
        return SCHEME.matcher(plain).replaceFirst("http$1://");
    }
}
