package org.ormek.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ormek.model.Chain;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;

/**
 * What somebody may have meant who made one slip of the keyboard: a character too much or too few, a wrong one, or two
 * neighbours swapped (the four errors of Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 * The answers are keys to ask the graph for; most of them name nothing.
 */
public final class NearMisses {

    private static final int LONGEST = 64;
    private static final String DIGITS = "0123456789";
    private static final String LOWER = DIGITS + "abcdefghijklmnopqrstuvwxyz";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().-]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,16}");
    private static final Pattern DIALLED_IN_KAZAKHSTAN = Pattern.compile("8([0-9]{8,11})");
    private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}[0-9A-Za-z]{10,32}");
    private static final Pattern EVM = Pattern.compile("0[xX][0-9a-fA-F]{38,42}");
    private static final Pattern SEGWIT = Pattern.compile("bc1[0-9a-z]{36,61}");
    private static final Pattern BITCOIN = Pattern.compile("[13][0-9A-Za-z]{24,35}");
    private static final Pattern TRON = Pattern.compile("T[0-9A-Za-z]{32,34}");
    /** What a slip leaves alone, since every value of its kind has it. */
    private static final Pattern HEAD = Pattern.compile("\\+|[a-z]+:@?(0x|bc1)?|0x");

    private NearMisses() {
    }

    /**
     * Keys one slip away.
     *
     * @param text     as typed; where it can be read as nothing, its look says what it was meant to be
     * @param readings what it can be read as, which may be a wrong number as well as a right one
     */
    public static List<EntityKey> of(String text, List<EntityKey> readings) {
        Set<EntityKey> near = new LinkedHashSet<>();
        for (EntityKey stem : readings.isEmpty() ? looksLike(SEPARATORS.matcher(text).replaceAll("")) : readings) {
            String alphabet = alphabet(stem);
            if (stem.value().length() <= LONGEST && !alphabet.isEmpty()) {
                slips(stem, alphabet, near);
            }
        }
        readings.forEach(near::remove);
        return List.copyOf(near);
    }

    private static List<EntityKey> looksLike(String text) {
        List<EntityKey> stems = new ArrayList<>();
        Matcher dialled = DIALLED_IN_KAZAKHSTAN.matcher(text);
        if (dialled.matches()) {
            stems.add(new EntityKey(EntityType.PHONE, "+7" + dialled.group(1)));
        }
        if (PHONE.matcher(text).matches()) {
            stems.add(new EntityKey(EntityType.PHONE, text.startsWith("+") ? text : "+" + text));
        } else if (EVM.matcher(text).matches()) {
            stems.add(wallet(Chain.EVM, text.toLowerCase(Locale.ROOT)));
        } else if (SEGWIT.matcher(text).matches() || BITCOIN.matcher(text).matches()) {
            stems.add(wallet(Chain.BITCOIN, text));
        } else if (TRON.matcher(text).matches()) {
            stems.add(wallet(Chain.TRON, text));
        }
        if (IBAN.matcher(text).matches()) {
            stems.add(new EntityKey(EntityType.BANK_ACCOUNT, text.toUpperCase(Locale.ROOT)));
        }
        return stems;
    }

    private static EntityKey wallet(Chain chain, String address) {
        return new EntityKey(EntityType.WALLET, chain.prefix() + ":" + address);
    }

    /** The characters of values of this kind; none for kinds that nobody types, and for names in another alphabet, whose form hides their letters. */
    private static String alphabet(EntityKey stem) {
        return switch (stem.type()) {
            case PHONE -> DIGITS;
            case BANK_ACCOUNT -> LOWER.toUpperCase(Locale.ROOT);
            case WALLET -> stem.value().contains(":0x") ? "0123456789abcdef" : stem.value().contains(":bc1") ? LOWER : BASE58;
            case SITE, NAME_SERVER -> stem.value().contains("xn--") ? "" : LOWER + "-.";
            case EMAIL -> LOWER + "-._";
            case MESSENGER -> LOWER + "_";
            case ORGANIZATION -> DIGITS;
            case IP_ADDRESS -> DIGITS + ".";
            case PAYMENT_CARD, WEB_PAGE, TRACKER, CERTIFICATE, KIT, FAVICON -> "";
        };
    }

    private static void slips(EntityKey stem, String alphabet, Set<EntityKey> near) {
        String value = stem.value();
        Matcher head = HEAD.matcher(value);
        int from = head.lookingAt() ? head.end() : 0;
        for (int i = from; i <= value.length(); i++) {
            String before = value.substring(0, i);
            String after = value.substring(i);
            if (!after.isEmpty()) {
                add(stem, before + after.substring(1), near);
            }
            if (after.length() > 1) {
                add(stem, before + after.charAt(1) + after.charAt(0) + after.substring(2), near);
            }
            for (int c = 0; c < alphabet.length(); c++) {
                add(stem, before + alphabet.charAt(c) + after, near);
                if (!after.isEmpty()) {
                    add(stem, before + alphabet.charAt(c) + after.substring(1), near);
                }
            }
        }
    }

    private static void add(EntityKey stem, String value, Set<EntityKey> near) {
        if (!value.isBlank()) {
            near.add(new EntityKey(stem.type(), value));
        }
    }
}
