package org.ormek.api.security;

import java.text.Normalizer;
import java.util.Locale;

/** Where two people must agree: another key that was given to somebody of another name. */
public final class SecondPerson {

    private SecondPerson() {
    }

    /** True if the asker is another person than the one with that key and name. */
    public static boolean is(Asker asker, String firstKey, String firstName) {
        return !firstKey.equals(asker.key()) && !folded(firstName).equals(folded(asker.name()));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
