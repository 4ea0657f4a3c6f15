package org.ormek.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ormek.extract.PhonePlan.Phone;

/**
 * Finds telephone numbers in groups of digits. A number must be valid in its plan and be written like one: with +,
 * with the trunk prefix of its region, in the usual groups, or behind a word like "тел". Identification numbers,
 * amounts, dates and order numbers are none of these.
 */
final class PhoneScan {

    private static final Pattern NAMED = Pattern.compile("тел|моб|номер|нөмір|звон|хабарлас|қоңырау|ватсап|вотсап|вайбер|"
            + "сот|phone|tel|call|whatsapp|viber|mob|cell|ring|dial|text|number|contact|sms|смс");
    private static final int CONTEXT = 20;

    private final ScanText text;
    private final Hits hits;
    private final DigitGroups groups;
    private final List<String> regions;
    private final boolean kazakhOrRussian;

    PhoneScan(ScanText text, Hits hits, DigitGroups groups, ReadingHints hints) {
        this.text = text;
        this.hits = hits;
        this.groups = groups;
        this.regions = hints.regionsToTry();
        this.kazakhOrRussian = regions.contains("KZ") || regions.contains("RU");
    }

    /** The end of the longest number that begins with the first group; -1 if there is none. */
    int find() {
        int start = groups.start(0);
        boolean plus = text.at(start - 1) == '+' || text.at(start - 1) == '(' && text.at(start - 2) == '+';
        int lead = plus ? text.at(start - 1) == '+' ? 1 : 2 : text.at(start - 1) == '(' ? 1 : 0;
        int first = start - lead;
        boolean american = !kazakhOrRussian && text.at(first - 1) == '-' && groups.count() > 2
                && groups.size(0) == 3 && groups.size(1) == 3 && groups.size(2) == 4;
        if (!american && !isBorderBefore(first, plus)) {
            return -1;
        }
        if (!plus && groups.isDate()) {
            return groups.end(2);
        }
        for (int last = groups.count() - 1; last >= 0; last--) {
            int total = groups.total(last);
            if (total > 18 || groups.isGlued(last) || !isBorderAfter(groups.end(last))) {
                continue;
            }
            if (total < 7) {
                return -1;
            }
            Optional<Phone> phone = plus ? abroad("+" + groups.digits(last)) : national(last, first, total);
            if (phone.isPresent() && hits.isFree(first, groups.end(last))) {
                int from = !plus && lead == 1 && closesLater(last) ? first : plus ? first : start;
                hits.add(from, groups.end(last), List.of(phone.get().recognized()));
                return groups.end(last);
            }
        }
        return -1;
    }

    private boolean closesLater(int last) {
        for (int i = groups.start(0); i < groups.end(last); i++) {
            if (text.at(i) == ')') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Phone> abroad(String number) {
        return number.length() < 9 || number.length() > 16 ? Optional.empty()
                : PhonePlan.find(number, "KZ").filter(Phone::valid);
    }

    private Optional<Phone> national(int last, int first, int total) {
        String digits = groups.digits(last);
        String international = PhoneReader.international(digits, regions);
        if (international != null) {
            Optional<Phone> phone = abroad(international);
            if (phone.isPresent()) {
                return phone;
            }
        }
        if (kazakhOrRussian && total >= 10 && total <= 11) {
            Optional<Phone> phone = zoneSeven(last, first, digits);
            if (phone.isPresent()) {
                return phone;
            }
        }
        for (String region : regions) {
            if (!region.equals("KZ") && !region.equals("RU") && hasShape(last, first, digits)) {
                Optional<Phone> phone = PhonePlan.find(digits, region).filter(Phone::valid);
                if (phone.isPresent()) {
                    return phone;
                }
            }
        }
        return Optional.empty();
    }

    /** Kazakhstan and Russia share the country code 7 and the trunk prefix 8. */
    private Optional<Phone> zoneSeven(int last, int first, String digits) {
        char one = digits.charAt(0);
        boolean money = groups.hasSizes(last, 2, 3, 3, 3);
        if (digits.length() == 11 && (one == '7' || one == '8') && !money) {
            return abroad("+7" + digits.substring(1));
        }
        boolean bracket = text.at(first) == '(' && groups.size(0) == 3 && text.at(groups.end(0)) == ')';
        boolean usual = groups.hasSizes(last, 3, 3, 2, 2) || groups.hasSizes(last, 3, 3, 4);
        return digits.length() == 10 && (bracket || usual || isNamed(first)) ? abroad("+7" + digits) : Optional.empty();
    }

    private boolean hasShape(int last, int first, String digits) {
        if (digits.length() > 12 || digits.length() < 7 || groups.hasSizes(last, 2, 2, 4) || groups.hasSizes(last, 4, 2, 2)) {
            return false;
        }
        boolean trunk = digits.charAt(0) == '0' && digits.length() >= 9;
        boolean grouped = last >= 2 && digits.length() >= 9 && !isMoneyShape(last);
        return trunk || grouped || isNamed(first) && digits.length() >= 9;
    }

    private boolean isMoneyShape(int last) {
        for (int i = 1; i <= last; i++) {
            if (groups.size(i) != 3 || text.at(groups.end(i - 1)) == '-') {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(int first) {
        return NAMED.matcher(text.before(first, CONTEXT)).find();
    }

    /** A number may touch a word of at least three letters, but no shorter one: ids and hashes look like that. */
    private boolean isBorderBefore(int first, boolean plus) {
        char c = text.at(first - 1);
        if (DigitGroups.isPlainDigit(c) || "_-./#№*=&%$€£₸₽".indexOf(c) >= 0) {
            boolean list = c == '/' && first > 1 && hits.skip(first - 2) != first - 2;
            return list || plus && c == '.' || c == '/' && !DigitGroups.isPlainDigit(text.at(first - 2))
                    || "-.".indexOf(c) >= 0 && Character.isLetter(text.at(first - 2)) && isWordBefore(first - 1)
                    || c == '№' || c == '.' && text.at(first - 2) == '.' || c == '*';
        }
        return !Character.isLetter(c) || isWordBefore(first);
    }

    private boolean isWordBefore(int end) {
        return Character.isLetter(text.at(end - 2)) && Character.isLetter(text.at(end - 3))
                || text.at(end - 1) > 'z';
    }

    private boolean isBorderAfter(int end) {
        char c = text.at(end);
        if (DigitGroups.isPlainDigit(c) || "_=%@".indexOf(c) >= 0) {
            return false;
        }
        if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
            return DigitGroups.isPlainDigit(text.at(end + 1));
        }
        boolean pair = Character.isLetter(text.at(end + 1));
        boolean word = pair && Character.isLetter(text.at(end + 2));
        boolean noHex = pair && (c | 32) > 'f' && !Character.isLetterOrDigit(text.at(end + 2));
        return !Character.isLetter(c) || c > 'z' || word || noHex;
    }
}
