package org.ormek.bench.pages.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Pages of made web sites. A site has its own handful of sentences, and its pages say them in other choices and orders. Illegal pages borrow sentences of honest ones,
 * as real ones copy terms and warnings of banks; honest warnings and forums quote illegal ones. The same seed gives the same pages.
 */
public final class PageSet {

    private static final int PAGES_OF_A_SITE = 4;
    /** What illegal pages copy from. */
    private static final List<String> COPIED = List.of("BANK_DEPOSIT", "LICENSED_BROKER", "LICENSED_EXCHANGE", "BANK_SECURITY", "MARKETPLACE_RULES", "GOVERNMENT", "EDUCATION");
    private static final List<String> QUOTING = List.of("FRAUD_WARNING", "FORUM", "EDUCATION", "LOCAL_NEWS");
    /** Share of pages with a wallet in percent; others have two. */
    private static final Map<String, Integer> WALLETS = Map.of("INVESTMENT_FRAUD", 40, "PYRAMID", 45, "CASINO", 15, "RECOVERY_SCAM", 15, "JOB_TASK", 15, "LICENSED_EXCHANGE", 10,
            "CRYPTO_NEWS", 10, "CHARITY", 20, "PERSONAL_BLOG", 5, "FRAUD_WARNING", 8);
    private static final Map<String, String[]> NAMES = Map.of("kk", new String[] {"Алтын Жол", "Сенім Капитал", "Дала Инвест", "Береке", "Nomad Fin"},
            "ru", new String[] {"Золотой Путь", "Капитал Плюс", "Надежда", "Вектор Роста", "FinProfi"}, "en", new String[] {"Golden Path", "Vertex", "Northline", "BrightFund", "Harbor"});
    private static final Map<String, String[]> PEOPLE = Map.of("kk", new String[] {"Айгүл Сәрсенова", "Ерлан Қасымов"}, "ru", new String[] {"Ирина Соколова", "Павел Демидов"},
            "en", new String[] {"Laura Bennett", "Mark Ellis"});
    private static final Map<String, String[]> CITIES = Map.of("kk", new String[] {"Алматы", "Шымкент", "Өскемен"}, "ru", new String[] {"Астана", "Караганда", "Омск"},
            "en", new String[] {"London", "Tallinn", "Dubai"});
    private static final Map<String, String[]> SUMS = Map.of("kk", new String[] {"50 000 ₸", "120 мың теңге", "1 500 000 тг"}, "ru", new String[] {"50 000 тенге", "250 $", "15 000 руб."},
            "en", new String[] {"$250", "1,000 EUR", "500 USDT"});

    private final PhraseBook book = PhraseBook.load();
    private final Random random;
    private final Wave wave;
    private final Looks looks;

    /** Pages of sites that come up in a part of the year. */
    public PageSet(long seed, Wave wave) {
        this(seed, wave, 1, 1);
    }

    /** The same with the rates of hosts, forms and other looks of illegal and of honest pages multiplied; their sentences stay. */
    public PageSet(long seed, Wave wave, double ofIllegal, double ofHonest) {
        this.random = new Random(seed);
        this.wave = wave;
        looks = new Looks(new Random(~seed), new Rates(ofIllegal, ofHonest), wave);
    }

    /** Makes that many pages of illegal or of honest sites, one after another. */
    public void make(boolean illegal, int pages, Consumer<LabelledPage> to) {
        for (int made = 0; made < pages;) {
            String language = PhraseBook.LANGUAGES.get(random.nextInt(PhraseBook.LANGUAGES.size()));
            String topic = pick(book.topics(language, illegal));
            List<Phrase> own = own(language, topic);
            Looks.Site site = looks.site(topic, illegal);
            for (int i = 0; i < PAGES_OF_A_SITE && made < pages; i++, made++) {
                to.accept(page(own, site, illegal, topic, language));
            }
        }
    }

    /** The sentences of one site. */
    private List<Phrase> own(String language, String topic) {
        List<Phrase> own = new ArrayList<>();
        int count = 5 + random.nextInt(5);
        while (own.size() < count) {
            Phrase phrase = phrase(language, topic);
            if (!own.contains(phrase) || random.nextInt(8) == 0) {
                own.add(phrase);
            }
        }
        return own;
    }

    private Phrase phrase(String language, String topic) {
        return pick(book.of(language, topic, wave));
    }

    private LabelledPage page(List<Phrase> own, Looks.Site site, boolean illegal, String topic, String language) {
        List<String> said = new ArrayList<>();
        int count = 2 + random.nextInt(own.size() - 1);
        for (int i = 0; i < count; i++) {
            said.add(pick(own).text());
        }
        if (illegal && random.nextInt(5) < 2) {
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                said.add(phrase(language, pick(COPIED)).text());
            }
        }
        if (!illegal && QUOTING.contains(topic) && random.nextInt(5) < 3) {
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                said.add(random.nextInt(said.size() + 1), '«' + phrase(language, pick(book.topics(language, true))).text() + '»');
            }
        }
        boolean wallet = random.nextInt(100) < WALLETS.getOrDefault(topic, 2);
        String text = filled(String.join(" ", said), language);
        return new LabelledPage(text, site.host(), looks.html(site, topic, illegal, text), wallet, random.nextInt(100) < (illegal ? 40 : 8), illegal, topic, language);
    }

    private String filled(String text, String language) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open).append(value(text.substring(open + 1, close), language));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    private String value(String slot, String language) {
        return switch (slot) {
            case "brand" -> pick(NAMES, language);
            case "person" -> pick(PEOPLE, language);
            case "city" -> pick(CITIES, language);
            case "sum" -> pick(SUMS, language);
            case "days" -> String.valueOf(2 + random.nextInt(28));
            case "year" -> String.valueOf(2015 + random.nextInt(11));
            case "number" -> String.valueOf(10 + random.nextInt(9_000));
            default -> throw new IllegalStateException("No slot {" + slot + "}");
        };
    }

    private String pick(Map<String, String[]> values, String language) {
        String[] all = values.getOrDefault(language, new String[] {""});
        return all[random.nextInt(all.length)];
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
