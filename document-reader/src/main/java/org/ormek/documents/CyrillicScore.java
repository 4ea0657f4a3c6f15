package org.ormek.documents;

/** How much a text looks like Russian or Kazakh: above 0 when it does, the higher the more. */
final class CyrillicScore {

    /** Letters of Russian text from the most to the least frequent. */
    private static final String BY_FREQUENCY = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіъ";

    private static final String TYPOGRAPHY = "«»—–№„“”‘’…•\u00a0§°©®";

    /** Share of the non-ASCII characters that must be Cyrillic letters or typography. */
    private static final double LEAST_SHARE = 0.9;

    /** Share of the letters that may stand next to a Latin letter, or be a capital after a small letter. */
    private static final double MOST_ODD = 0.1;

    private CyrillicScore() {}

    static double of(String text) {
        int letters = 0;
        int foreign = 0;
        int odd = 0;
        double familiarity = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int rank = c < 128 ? -1 : BY_FREQUENCY.indexOf(Character.toLowerCase(c));
            if (rank >= 0) {
                letters++;
                familiarity += 1.0 - (double) rank / BY_FREQUENCY.length();
                odd += isLatin(before) || Character.isUpperCase(c) && isSmallCyrillic(before) ? 1 : 0;
            } else if (c >= 128) {
                foreign += TYPOGRAPHY.indexOf(c) < 0 ? 1 : 0;
            } else if (isLatin(c) && before >= 128) {
                odd++;
            }
            before = c;
        }
        boolean plausible = letters >= 2 && letters >= LEAST_SHARE * (letters + foreign) && odd <= MOST_ODD * letters;
        return plausible ? familiarity / (letters + foreign) - (double) odd / letters : 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSmallCyrillic(char c) {
        return c >= 128 && Character.isLowerCase(c);
    }
}
