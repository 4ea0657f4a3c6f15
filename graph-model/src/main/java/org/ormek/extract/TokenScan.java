package org.ormek.extract;

import java.util.List;
import java.util.Locale;
import org.ormek.model.Certainty;

/** Finds wallets, bank accounts and IPv6 addresses: words of letters and digits. */
final class TokenScan {

    private static final int SHORTEST_WALLET = 25;
    private static final int LONGEST_WALLET = 112;

    private final ScanText text;
    private final Hits hits;
    private final ReadingHints hints;

    TokenScan(ScanText text, Hits hits, ReadingHints hints) {
        this.text = text;
        this.hits = hits;
        this.hints = hints;
    }

    void run() {
        Places digits = text.landmarks().digits();
        Places longWords = text.landmarks().longWords();
        int done = 0;
        for (int i = 0, j = 0; i < digits.size() || j < longWords.size();) {
            boolean digit = j == longWords.size() || i < digits.size() && digits.at(i) < longWords.at(j);
            int place = digit ? digits.at(i++) : longWords.at(j++);
            if (place >= done) {
                done = look(place, done);
            }
        }
    }

    /** Reads the word around the place and gives its end. */
    private int look(int place, int done) {
        int free = hits.skip(place);
        if (free != place) {
            return free;
        }
        int start = place;
        while (start > done && isToken(text.at(start - 1)) && hits.skip(start - 1) == start - 1) {
            start--;
        }
        while (start < place && !isWord(text.at(start))) {
            start++;
        }
        int colons = 0;
        int end = start;
        while (end < text.length() && isToken(text.at(end))) {
            colons += text.at(end) == ':' ? 1 : 0;
            end++;
        }
        run(start, end, colons);
        return Math.max(end, place + 1);
    }

    private static boolean isToken(char c) {
        return isWord(c) || c == '-' || c == '_' || c == ':';
    }

    private void run(int start, int end, int colons) {
        int size = end - start;
        if (colons > 2 && size <= 45 && size >= 6 && ipv6(start, end)) {
            return;
        }
        if (size >= SHORTEST_WALLET && size <= LONGEST_WALLET + 14 && wallet(start, end)) {
            return;
        }
        int behind = colons == 0 || size > 2 * LONGEST_WALLET ? -1 : text.part(start, end).lastIndexOf(':');
        if (behind >= 0 && size - behind > SHORTEST_WALLET && wallet(start + behind + 1, end)) {
            return;
        }
        for (int from = start; from < end;) {
            int to = from;
            while (to < end && isWord(text.at(to))) {
                to++;
            }
            boolean whole = from == start && to == end;
            if (to - from < SHORTEST_WALLET || to - from > LONGEST_WALLET || whole || !wallet(from, to)) {
                iban(from, to);
            }
            from = to + 1;
        }
    }

    private boolean ipv6(int start, int end) {
        int stop = end;
        while (stop > start && text.at(stop - 1) == ':' && text.at(stop - 2) != ':') {
            stop--;
        }
        Reading.Recognized ip = IpReader.find(text.part(start, stop));
        if (ip != null) {
            hits.add(start, stop, List.of(Hits.candidate(ip)));
        }
        return ip != null;
    }

    private boolean wallet(int start, int end) {
        int stop = end;
        while (stop > start && !isWord(text.at(stop - 1)) && stop - start != 48) {
            stop--;
        }
        if (WalletFields.read(text.part(start, stop), hints.currency(), false) instanceof Reading.Recognized found
                && (found.certainty() == Certainty.CONFIRMED || isDistinct(found, start, stop))) {
            hits.add(start, stop, List.of(found));
            return true;
        }
        return false;
    }

    /** A form without checksum must at least not be a word: EVM has its 0x, Solana must have the usual length and mixed case. */
    private boolean isDistinct(Reading.Recognized found, int start, int end) {
        if (found.entity().key().value().startsWith("evm:")) {
            return true;
        }
        String word = text.part(start, end);
        return end - start >= 43 && word.chars().anyMatch(Character::isUpperCase) && word.chars().anyMatch(Character::isLowerCase)
                && text.at(start - 1) != '/' && text.at(start - 1) != '=';
    }

    /** An account that begins with this word; its groups may be parted by single spaces. */
    private void iban(int start, int end) {
        if (end - start < 4) {
            return;
        }
        StringBuilder word = new StringBuilder(34);
        for (int i = start; i < start + 4; i++) {
            word.append(Character.toUpperCase(Glyphs.latin(text.at(i))));
        }
        int length = IbanReader.lengthFor(word);
        if (length < 0) {
            return;
        }
        int i = start + 4;
        while (word.length() < length && i < text.length()) {
            char c = Glyphs.latin(text.at(i));
            boolean gap = (c == ' ' || c == '-') && isWord(text.at(i + 1)) && text.at(i - 1) != ' ';
            if (!isWord(c) && !gap) {
                return;
            }
            if (!gap) {
                word.append(c);
            }
            i++;
        }
        if (word.length() != length || isWord(text.at(i)) || !hits.isFree(start, i)) {
            return;
        }
        String account = word.toString().toUpperCase(Locale.ROOT);
        if (IbanReader.readCompact(account) instanceof Reading.Recognized found) {
            hits.add(start, i, List.of(found));
        } else if (account.chars().filter(Character::isDigit).count() * 2 > length) {
            // Its groups of digits are no telephone numbers.
            hits.close(start, i);
        }
    }

    private static boolean isWord(char c) {
        char latin = Glyphs.latin(c);
        return latin >= 'a' && latin <= 'z' || latin >= 'A' && latin <= 'Z' || latin >= '0' && latin <= '9';
    }
}
