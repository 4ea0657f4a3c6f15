package org.ormek.api.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and countries as a language writes them (Unicode CLDR, as the JDK holds it). */
public final class LocalNames {

    private LocalNames() {
    }

    /** The locale of kk, ru or en. */
    public static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.of(language, language.equals("kk") ? "KZ" : "RU");
    }

    /** A day in UTC, for example {@code 2024 ж. 5 мамыр}; without narrow spaces, which are missing in many fonts. */
    public static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).withZone(ZoneOffset.UTC).format(at).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** The name of a country by its ISO 3166-1 code. */
    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
