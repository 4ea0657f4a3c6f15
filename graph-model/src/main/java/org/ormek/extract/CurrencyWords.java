package org.ormek.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and signs of currencies and of multiples in Kazakh, Russian and English. */
final class CurrencyWords {

    /** Assets whose amounts have many decimals, so that three digits behind a comma or dot are decimals. */
    private static final Set<String> CRYPTO = Set.of("BTC", "ETH", "USDT", "USDC", "TRX", "TON", "BNB", "LTC", "SOL", "XMR",
            "DOGE", "BCH", "XRP", "DOT", "DASH", "ZEC", "ETC", "BUSD", "DAI");
    /** Words with endings: the Kazakh and Russian cases of the usual currencies. */
    private static final Map<String, String> STEMS = Map.ofEntries(Map.entry("теңге", "KZT"), Map.entry("тенге", "KZT"),
            Map.entry("рубл", "RUB"), Map.entry("доллар", "USD"), Map.entry("бакс", "USD"), Map.entry("еуро", "EUR"),
            Map.entry("фунт", "GBP"), Map.entry("юан", "CNY"), Map.entry("гривн", "UAH"), Map.entry("гривен", "UAH"),
            Map.entry("биткоин", "BTC"), Map.entry("биткойн", "BTC"));
    private static final int LONGEST_ENDING = 7;
    private static final Set<String> COUNTRIES = Set.of("ақш", "сша", "us", "american", "ресей", "российских");
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, Integer> POWERS = new HashMap<>();

    static {
        put("KZT", "₸ тг тнг kzt tenge тңг");
        put("RUB", "₽ руб р rub rur ruble rubles roubles");
        put("USD", "$ usd долл dollar dollars bucks");
        put("EUR", "€ eur евро euro euros");
        put("GBP", "£ gbp pound pounds");
        put("CNY", "¥ cny yuan");
        put("KGS", "kgs сом сома сомов");
        put("UZS", "uzs сум сумов");
        put("UAH", "₴ uah грн");
        put("TRY", "₺ try лир лиры");
        put("AED", "aed дирхам дирхамов");
        put("BTC", "₿ btc xbt bitcoin bitcoins");
        put("ETH", "eth эфир эфира ether");
        put("USDT", "usdt юсдт tether тезер");
        CRYPTO.forEach(code -> CODES.putIfAbsent(code.toLowerCase(Locale.ROOT), code));
        power(3, "тыс мың мыңға мыңнан мыңдай мыңын к k thousand");
        power(6, "млн лям ляма лямов million millions mln m");
        power(12, "трлн trillion");
        power(9, "млрд billion billions bln bn");
    }

    private CurrencyWords() {
    }

    private static void put(String code, String words) {
        for (String word : words.split(" ")) {
            CODES.put(word, code);
        }
    }

    private static void power(int power, String words) {
        for (String word : words.split(" ")) {
            POWERS.put(word, power);
        }
    }

    /** The code of a word, sign or code; null if it is no currency known by a word and no ISO 4217 code. */
    static @Nullable String codeOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String code = CODES.get(lower);
        return code != null ? code : byStem(lower);
    }

    private static @Nullable String byStem(String word) {
        for (Map.Entry<String, String> stem : STEMS.entrySet()) {
            if (word.startsWith(stem.getKey()) && word.length() <= stem.getKey().length() + LONGEST_ENDING) {
                return stem.getValue();
            }
        }
        return null;
    }

    /** True for words between amount and currency that only name the country: {@code 500 АҚШ доллары}. */
    static boolean isCountry(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return COUNTRIES.contains(lower) || lower.startsWith("американск");
    }

    /** The power of ten of a multiple such as {@code млн}; 0 if the word is none. */
    static int powerOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Integer power = POWERS.get(lower);
        if (power != null) {
            return power;
        }
        return lower.startsWith("миллион") ? 6 : lower.startsWith("миллиард") ? 9 : lower.startsWith("триллион") ? 12
                : lower.startsWith("тысяч") ? 3 : 0;
    }

    /** True for crypto-assets. */
    static boolean isCrypto(@Nullable String code) {
        return code != null && CRYPTO.contains(code);
    }
}
