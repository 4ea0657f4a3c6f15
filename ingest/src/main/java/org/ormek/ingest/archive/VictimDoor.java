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
 * pseudonym (HMAC-SHA-256), and their values are taken out of all other columns.
 */
public final class VictimDoor {

    /** What stands in a text where the victim was named. */
    public static final String PLACEHOLDER = "[victim]";

    private static final String PREFIX = "victim_";

    private final SecretKeySpec key;

    /** With the secret of the case domain, 32 bytes. */
    public VictimDoor(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * What is left of a row behind the door.
     *
     * @param fields  columns without the victim's
     * @param subject pseudonym; null if the row names no victim
     */
    public record Admitted(Map<String, List<String>> fields, @Nullable String subject) {
    }

    /** Lets a row through. The strongest identifier given (IIN, phone, e-mail, name) makes the pseudonym. */
    public Admitted admit(Map<String, List<String>> fields) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        List<Pattern> named = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> named.addAll(writingsOf(name, value)));
            } else {
                rest.put(name, values);
            }
        });
        if (!named.isEmpty()) {
            rest.replaceAll((name, values) -> values.stream().map(value -> without(value, named)).toList());
        }
        return new Admitted(rest, pseudonymOf(fields));
    }

    private @Nullable String pseudonymOf(Map<String, List<String>> fields) {
        for (String name : List.of("victim_iin", "victim_phone", "victim_email", "victim_name")) {
            for (String value : fields.getOrDefault(name, List.of())) {
                String normal = name.equals("victim_iin") || name.equals("victim_phone")
                        ? lastDigits(value) : value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                if (!normal.isEmpty()) {
                    return "subject:" + hmac(name + ":" + normal);
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
                String spaced = String.join("[\\s().\\-]{0,3}", digits.split(""));
                patterns.add(Pattern.compile("(?<!\\d)(?:\\+?[78][\\s().\\-]{0,3})?" + spaced + "(?!\\d)"));
            }
        } else if (clean.length() >= 3) {
            patterns.add(insensitive(Pattern.quote(clean)));
            if (column.equals("victim_name")) {
                for (String part : clean.split("\\s+")) {
                    // Russian and Kazakh names take endings; the stem with up to four more letters is the same name.
                    if (part.length() >= 4) {
                        String stem = part.length() > 5 ? part.substring(0, part.length() - 1) : part;
                        patterns.add(insensitive("(?<!\\p{L})" + Pattern.quote(stem) + "\\p{L}{0,4}(?!\\p{L})"));
                    }
                }
            }
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

    private String hmac(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
