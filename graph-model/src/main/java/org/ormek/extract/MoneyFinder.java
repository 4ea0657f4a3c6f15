package org.ormek.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Money;
import org.ormek.model.Span;

/**
 * Finds amounts of money in Kazakh, Russian and English text: {@code 1 250 000 тг}, {@code 350 мың теңге},
 * {@code $1,200}, {@code 0.5 BTC}. An amount without a currency is none. Linear in the length of the text.
 */
public final class MoneyFinder {

    private static final int MAX_WORD = 12;

    private MoneyFinder() {
    }

    /**
     * An amount and its place.
     *
     * @param money in major units
     * @param span  the number with its multiple and currency, in the text as given
     */
    public record Found(Money money, Span span) {
    }

    /** All amounts by position. */
    public static List<Found> find(String text) {
        ScanText plain = ScanText.of(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < plain.length(); i++) {
            if (isDigit(plain.at(i))) {
                i = amount(plain, i, found) - 1;
            }
        }
        return List.copyOf(found);
    }

    private static int amount(ScanText text, int start, List<Found> found) {
        int end = AmountText.end(text, start);
        char before = text.at(start - 1);
        if (isDigit(text.at(end)) || Character.isLetter(before) && CurrencyWords.codeOf(wordBefore(text, start)) == null) {
            return skipDigits(text, end);
        }
        int at = wordStart(text, end);
        int stop = wordEnd(text, at);
        int power = stop > at ? CurrencyWords.powerOf(text.part(at, stop)) : 0;
        int amountEnd = power > 0 ? stop : end;
        if (power > 0) {
            at = wordStart(text, text.at(stop) == '.' ? stop + 1 : stop);
            stop = wordEnd(text, at);
        }
        if (stop > at && CurrencyWords.isCountry(text.part(at, stop))) {
            at = wordStart(text, stop);
            stop = wordEnd(text, at);
        }
        String code = stop > at ? CurrencyWords.codeOf(text.part(at, stop)) : null;
        int from = start;
        if (code == null) {
            stop = amountEnd;
            int sign = signStart(text, start);
            code = sign < 0 ? null : CurrencyWords.codeOf(text.part(sign, start).strip());
            from = sign;
        }
        BigDecimal number = code == null ? null
                : AmountText.parse(text.part(start, end), CurrencyWords.isCrypto(code) || power > 0);
        if (number == null || code == null) {
            return Math.max(end, start + 1);
        }
        found.add(new Found(new Money(plain(number.scaleByPowerOfTen(power)), code), text.span(from, stop)));
        return stop;
    }

    /** Reads the amount of a column, with the currency of another column if there is one; empty if it is no amount. */
    public static Optional<Money> read(String amount, @Nullable String currency) {
        List<Found> found = find(amount);
        String stated = currency == null || currency.isBlank() ? null : code(currency.strip());
        if (found.size() == 1 && (stated == null || stated.equals(found.getFirst().money().currency()))) {
            return Optional.of(found.getFirst().money());
        }
        String text = Glyphs.clean(amount);
        if (stated == null || !found.isEmpty() || text.isEmpty() || !isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        boolean decimals = text.indexOf(',') < 0 || CurrencyWords.isCrypto(stated);
        BigDecimal number = AmountText.parse(text, decimals);
        return number == null ? Optional.empty() : Optional.of(new Money(plain(number), stated));
    }

    private static @Nullable String code(String currency) {
        String known = CurrencyWords.codeOf(currency.endsWith(".") ? currency.substring(0, currency.length() - 1) : currency);
        return known != null ? known : currency.matches("[A-Za-z0-9]{3,6}") ? currency.toUpperCase(Locale.ROOT) : null;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int wordStart(ScanText text, int end) {
        return text.at(end) == ' ' || text.at(end) == '-' ? end + 1 : end;
    }

    private static int wordEnd(ScanText text, int start) {
        if (isSign(text.at(start))) {
            return start + 1;
        }
        int end = start;
        while (end - start <= MAX_WORD && Character.isLetterOrDigit(text.at(end))) {
            end++;
        }
        return end - start > MAX_WORD ? start : end;
    }

    /** The letters before a place; empty if they are the middle of something longer, such as KZT in an account number. */
    private static String wordBefore(ScanText text, int end) {
        int start = end;
        while (start > 0 && end - start < MAX_WORD && Character.isLetter(text.at(start - 1))) {
            start--;
        }
        return start > 0 && isDigit(text.at(start - 1)) ? "" : text.part(start, end);
    }

    /** Where a currency sign or code in front of the amount begins; -1 if there is none. */
    private static int signStart(ScanText text, int start) {
        int end = start > 0 && text.at(start - 1) == ' ' ? start - 1 : start;
        if (end > 0 && isSign(text.at(end - 1))) {
            return end - 1;
        }
        String word = wordBefore(text, end);
        boolean code = word.length() >= 3 && word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT))
                && CurrencyWords.codeOf(word) != null;
        return code ? end - word.length() : -1;
    }

    private static int skipDigits(ScanText text, int from) {
        int at = from;
        while (isDigit(text.at(at))) {
            at++;
        }
        return Math.max(at, 1);
    }

    private static boolean isSign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
