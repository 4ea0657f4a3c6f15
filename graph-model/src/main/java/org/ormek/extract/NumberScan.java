package org.ormek.extract;

import java.util.List;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Finds payment cards, organizations and telephone numbers: groups of digits. */
final class NumberScan {

    private final ScanText text;
    private final Hits hits;
    private final CardReader cards;
    private final DigitGroups groups;
    private final PhoneScan phones;

    NumberScan(ScanText text, Hits hits, ReadingHints hints, CardReader cards) {
        this.text = text;
        this.hits = hits;
        this.cards = cards;
        this.groups = new DigitGroups(text);
        this.phones = new PhoneScan(text, hits, groups, hints);
    }

    void run() {
        Places digits = text.landmarks().digits();
        int next = 0;
        for (int i = 0; i < digits.size(); i++) {
            int digit = digits.at(i);
            // A letter that is meant as a digit touches a digit.
            for (int at = Math.max(next, digit - 1); at <= digit + 1; at = Math.max(next, at + 1)) {
                if (groups.isDigit(at)) {
                    next = look(at);
                }
            }
        }
    }

    /** Reads what begins at the place and gives the place to go on from. */
    private int look(int at) {
        int free = hits.skip(at);
        if (free != at) {
            return free;
        }
        groups.collect(at);
        int end = card();
        end = end < 0 ? organization() : end;
        end = end < 0 ? phones.find() : end;
        return Math.max(at + 1, end < 0 ? groups.endOfRefused() : end);
    }

    /** The end of a card, or of something shaped like one; -1 if there is none. */
    private int card() {
        char before = text.at(groups.start(0) - 1);
        if (before == '+' || DigitGroups.isPlainDigit(before) || Character.isLetter(before)) {
            return -1;
        }
        int last = shape();
        if (last < 0 || Character.isLetterOrDigit(text.at(groups.end(last)))) {
            return -1;
        }
        if (hits.isFree(groups.start(0), groups.end(last))
                && CardReader.hasIssuerForm(groups.digits(last)) && !groups.isGlued(last) && !isBarcode(groups.digits(last))
                && cards.readDigits(groups.digits(last)) instanceof Reading.Recognized card) {
            boolean usual = groups.total(last) == 16 || groups.total(last) == 15;
            hits.add(groups.start(0), groups.end(last), List.of(usual ? card : Hits.candidate(card)));
            return groups.end(last);
        }
        return last == 0 ? -1 : groups.end(last);
    }

    /** The last group of the shapes of cards: one word, fours, or 4-6-5; -1 if the groups have none of them. */
    private int shape() {
        int size = groups.size(0);
        if (size >= 13 && size <= 19) {
            return 0;
        }
        if (size != 4 || groups.count() < 3) {
            return -1;
        }
        if (groups.size(1) == 6 && groups.size(2) == 5) {
            return 2;
        }
        boolean fours = groups.count() > 3 && groups.size(1) == 4 && groups.size(2) == 4 && groups.size(3) == 4;
        return fours ? groups.count() > 4 && groups.size(4) <= 3 && groups.digits(4).length() > 17
                && isLuhn(groups.digits(4)) ? 4 : 3 : -1;
    }

    /** Barcodes of goods (GTIN-13) of Kazakhstan begin with 487, as cards of 13 digits may, which nobody issues any more. */
    private static boolean isBarcode(String digits) {
        return digits.length() == 13 && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(digits);
    }

    private static boolean isLuhn(String digits) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    /** The end of an organization's number that a keyword in front names; -1 if there is none. */
    private int organization() {
        int size = groups.size(0);
        if (size != 12 && size != 10 || Character.isLetterOrDigit(text.at(groups.end(0)))) {
            return -1;
        }
        String before = text.before(groups.start(0), 24);
        boolean bin = before.contains("бин") || before.contains("бсн") || before.contains("bin");
        boolean inn = before.contains("инн") || before.contains("inn");
        if (!bin && !inn) {
            return -1;
        }
        Reading.Recognized found = OrganizationReader.find(groups.digits(0), inn && !bin);
        if (found == null) {
            return size == 12 ? groups.end(0) : -1;
        }
        hits.add(groups.start(0), groups.end(0), List.of(found));
        return groups.end(0);
    }
}
