package org.ormek.bench.pages.made;

/**
 * A brand as people know it, for pages that name it or pass themselves off as it.
 *
 * @param label what stands in host names
 * @param name  as it is written
 * @param host  its own
 */
record MadeBrand(String label, String name, String host) {

    private static final MadeBrand[] EARLY = {new MadeBrand("kaspi", "Kaspi Bank", "kaspi.kz"), new MadeBrand("halyk", "Halyk Bank", "halykbank.kz"), new MadeBrand("olx", "OLX", "olx.kz"),
            new MadeBrand("egov", "eGov.kz", "egov.kz"), new MadeBrand("beeline", "Beeline", "beeline.kz"), new MadeBrand("sberbank", "Сбербанк", "sberbank.ru")};
    private static final MadeBrand[] LATER = {new MadeBrand("fortebank", "ForteBank", "forte.kz"), new MadeBrand("jusan", "Jusan Bank", "jusan.kz"), new MadeBrand("binance", "Binance", "binance.com"),
            new MadeBrand("wildberries", "Wildberries", "wildberries.kz"), new MadeBrand("kazpost", "Казпочта", "post.kz"), new MadeBrand("kcell", "Kcell", "kcell.kz"),
            // Not in the list of protected brands.
            new MadeBrand("arbuz", "Arbuz", "arbuz.kz"), new MadeBrand("bankkassa", "Банк Касса", "bankkassa.kz")};

    /** The brands that a wave poses as or names; the later one has others, and some that nobody protects. */
    static MadeBrand[] of(Wave wave) {
        return wave == Wave.LATER ? LATER : EARLY;
    }
}
