package org.ormek.ingest.row;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Why a parser gave up, without what it stumbled over: a broken row may hold a victim's name where nobody looks for it. */
final class SafeReason {

    /** A quoted piece of the input of more than one letter, or a long number. */
    private static final Pattern QUOTED = Pattern.compile("'[^']{2,}'|\"[^\"]{2,}\"|\\d{5,}", Pattern.DOTALL);

    private SafeReason() {
    }

    static String of(JacksonException e) {
        return of(String.valueOf(e.getOriginalMessage()));
    }

    static String of(String message) {
        return QUOTED.matcher(message).replaceAll("'...'");
    }
}
