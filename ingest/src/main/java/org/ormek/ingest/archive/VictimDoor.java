package org.ormek.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The door behind which nobody sees a victim's clear identity: columns that name the victim are replaced by a keyed
 * pseudonym (HMAC-SHA-256), and their values are taken out of all other columns. Each case domain, which is a dataset, has a
 * key of its own: the pseudonyms of one say nothing in another.
 */
public final class VictimDoor {

    /** What stands in a text where the victim was named. */
    public static final String PLACEHOLDER = "[victim]";

    private static final String PREFIX = "victim_";
    private static final String NAME = PREFIX + "name";

    /** What may stand between two characters of a number. */
    private static final String BETWEEN = "[\\s\\p{Z}().\\-\\u2010-\\u2015/]{0,3}";

    private final SecretKeySpec secret;

    /** With the secret of the home, 32 bytes; the keys of the case domains follow from it. */
    public VictimDoor(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * What is left of a row behind the door.
     *
     * @param fields  columns without the victim's
     * @param subject pseudonym; null if the row names no victim
     */
    public record Admitted(Map<String, List<String>> fields, @Nullable String subject) {
    }

    /** Who the victim of a row is, in clear; without columns if it names none. For re-identification alone. */
    public VictimIdentity identityOf(Map<String, List<String>> fields) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            List<String> given = values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
            if (name.startsWith(PREFIX) && !given.isEmpty()) {
                columns.put(name.substring(PREFIX.length()), given);
            }
        });
        return new VictimIdentity(columns);
    }

    /**
     * Lets a row through. The strongest identifier given (IIN, phone, e-mail, name) makes the pseudonym.
     *
     * @param dataset the case domain
     */
    public Admitted admit(String dataset, Map<String, List<String>> fields) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        List<Pattern> named = new ArrayList<>();
        List<Pattern> names = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> (name.equals(NAME) ? names : named).addAll(writingsOf(name, value)));
            } else {
                rest.put(name, values);
            }
        });
        // Names last: one may stand inside an e-mail address, of which half would be left.
        named.addAll(names);
        if (!named.isEmpty()) {
            rest.replaceAll((name, values) -> values.stream().map(value -> without(value, named)).toList());
        }
        return new Admitted(rest, pseudonymOf(dataset, fields));
    }

    private @Nullable String pseudonymOf(String dataset, Map<String, List<String>> fields) {
        for (String name : List.of("victim_iin", "victim_phone", "victim_email", NAME)) {
            for (String value : fields.getOrDefault(name, List.of())) {
                String normal = name.equals("victim_iin") || name.equals("victim_phone")
                        ? lastDigits(value) : value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                if (!normal.isEmpty()) {
                    return "subject:" + HexFormat.of().formatHex(hmac(domainKey(dataset), name + ":" + normal), 0, 16);
                }
            }
        }
        return null;
    }

    private static String lastDigits(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() > 10 && digits.length() != 12 ? digits.substring(digits.length() - 10) : digits;
    }

    private static List<Pattern> writingsOf(String column, String value) {
        String clean = value.strip();
        List<Pattern> patterns = new ArrayList<>();
        if (column.equals("victim_phone") || column.equals("victim_iin")) {
            String digits = lastDigits(clean);
            if (digits.length() >= 6) {
                patterns.add(Pattern.compile("(?<!\\d)(?:\\+?[78]" + BETWEEN + ")?" + String.join(BETWEEN, digits.split("")) + "(?!\\d)"));
            }
            return patterns;
        }
        if (clean.length() >= 3) {
            patterns.add(insensitive(Pattern.quote(clean)));
        }
        String signs = clean.replaceAll("[^\\p{L}\\p{N}]", "");
        if (column.equals(NAME)) {
            for (String part : clean.split("[^\\p{L}'’]+")) {
                patterns.addAll(NameWritings.of(part));
            }
        } else if (signs.length() >= 8 && signs.chars().filter(Character::isDigit).count() >= 6) {
            // An account, a card, a document: its characters in whatever groups.
            patterns.add(insensitive("(?<![\\p{L}\\p{N}])" + String.join(BETWEEN, signs.split("")) + "(?![\\p{L}\\p{N}])"));
        }
        return patterns;
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String without(String value, List<Pattern> named) {
        String result = value;
        for (Pattern pattern : named) {
            result = pattern.matcher(result).replaceAll(Matcher.quoteReplacement(PLACEHOLDER));
        }
        return result;
    }

    private SecretKeySpec domainKey(String dataset) {
        return new SecretKeySpec(hmac(secret, "victims of " + dataset), "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
