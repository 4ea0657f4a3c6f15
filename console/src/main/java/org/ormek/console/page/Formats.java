package org.ormek.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.api.words.LocalNames;
import org.ormek.model.Money;

/**
 * Dates, numbers and money as a language writes them. Made on the server, because browsers do not know Kazakh. Dates are in UTC,
 * as in the reports.
 */
public final class Formats {

    private static final String NONE = "—";
    private static final String MINUS = "\u2212";

    private final Locale locale;

    /** For kk, ru or en. */
    public Formats(String language) {
        this.locale = LocalNames.locale(language);
    }

    /** A day, for example {@code 2024 ж. 5 мамыр}; a dash for null. */
    public String day(@Nullable Instant instant) {
        return instant == null ? NONE : LocalNames.day(instant, locale);
    }

    /** A day and a time; a dash for null. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? NONE : day(instant) + ", " + DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC).format(instant) + " UTC";
    }

    /** A whole number in groups of three. */
    public String number(long number) {
        return plain(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /** A number with one digit behind the point; negative ones with a minus sign. */
    public String tenths(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String written = plain(format.format(number));
        // The sign of a negative number is a minus, which is as wide as a plus and never ends a line; a zero has none.
        return written.startsWith("-") || written.startsWith(MINUS) ? (written.matches(".[0.,]+") ? "" : MINUS) + written.substring(1) : written;
    }

    /** Names of countries by their ISO 3166-1 codes, in one line. */
    public String countries(List<String> codes) {
        return codes.stream().map(code -> LocalNames.country(code, locale)).collect(Collectors.joining(", "));
    }

    /** Names of languages by their ISO 639-1 codes, in one line. */
    public String languages(List<String> codes) {
        return codes.stream().map(code -> Locale.of(code).getDisplayLanguage(locale)).collect(Collectors.joining(", "));
    }

    /** The name of whoever did something, from the label of {@link Asker#label()}, without the key. */
    public String person(String label) {
        return Asker.nameIn(label);
    }

    /** A share of 0 to 1 in per cent. */
    public String percent(@Nullable Double share) {
        return share == null ? NONE : Math.round(share * 100) + " %";
    }

    /** An amount with its currency, in whole units if it has no others. */
    public String money(Money money) {
        return amount(money.amount()) + " " + money.currency();
    }

    /** An amount in groups of three. */
    public String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(8);
        return plain(format.format(amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount));
    }

    /** Bytes in a unit that people read. */
    public String bytes(long bytes) {
        return bytes < 1024 ? number(bytes) + " B" : bytes < 1024 * 1024 ? tenths(bytes / 1024.0) + " KB" : tenths(bytes / 1024.0 / 1024.0) + " MB";
    }

    /** Narrow spaces are missing in many fonts. */
    private static String plain(String text) {
        return text.replace('\u202F', '\u00A0');
    }
}
