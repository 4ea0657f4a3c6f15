package org.ormek.bench.pages.made;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Gives sites hosts, and pages titles, forms and other parts besides their sentences, by the rates of their topic. The later wave writes its forms in other words, of which one in five
 * tells nothing, and has other brands.
 */
final class Looks {

    private static final String[][] GENERIC = {{" — вход", " | Личный кабинет", ": кіру", " login", ""}, {" онлайн", " — подтверждение оплаты", " жеке кабинеті", " · Sign in", ""}};
    private static final String[] NAMING = {"%s запустил новый сервис", "Отзывы о %s", "%s: пікірлер мен шағымдар", "How to use %s: a guide", "Работа в %s", "Оплата через %s в рассрочку"};
    private static final String[] TITLES = {"Главная", "Басты бет", "Welcome", "О нас", "Жаңалықтар", "Каталог", "Services"};
    /** Fields by what they ask for; those of the later wave come second. */
    private static final Map<String, String[][]> FIELDS = Map.of(
            "form.password", new String[][] {{"<input type=\"password\" name=\"password\">", "<input type=password id=p placeholder=\"Пароль\">"}, {"<input type=\"password\" name=\"k2\" placeholder=\"Құпиясөз\">"}},
            "form.card", new String[][] {{"<input name=\"card_number\" placeholder=\"0000 0000 0000 0000\">", "<input autocomplete=\"cc-number\">"}, {"<input placeholder=\"Номер вашей карты\">", "<input id=pan1 placeholder=\"Карта нөмірі\">"}},
            "form.code", new String[][] {{"<input name=\"cvv\">", "<input placeholder=\"CVC\">"}, {"<input aria-label=\"CVV2\">", "<input placeholder=\"Три цифры на обороте\">"}},
            "form.sms", new String[][] {{"<input name=\"sms_code\">", "<input placeholder=\"Код из SMS\">"}, {"<input placeholder=\"Код подтверждения\">", "<input autocomplete=\"one-time-code\">", "<input placeholder=\"Хабарламадағы сандар\">"}},
            "form.key", new String[][] {{"<input type=file accept=\".p12\">", "<input placeholder=\"Пароль от ЭЦП\" type=password>"}, {"<input type=file title=\"ЭЦҚ кілті\">"}},
            "form.iin", new String[][] {{"<input name=\"iin\">", "<input placeholder=\"ИИН\">"}, {"<input placeholder=\"ЖСН\">", "<input placeholder=\"12 цифр\">"}},
            "form.phrase", new String[][] {{"<textarea placeholder=\"seed phrase\"></textarea>"}, {"<textarea placeholder=\"Секретная фраза\"></textarea>", "<textarea placeholder=\"12 words\"></textarea>"}});
    private static final List<String> ASKED = List.of("form.password", "form.card", "form.code", "form.sms", "form.key", "form.iin", "form.phrase");
    private static final String[][] OTHER_HOSTS = {{"pay.gate.kz", "forms.crm.ru", "collect.example.top"}, {"widget.billing.kz", "in.mailer.com", "box.example.lol"}};
    private static final String UNTOLD = "<input name=\"f\">";

    private final Random random;
    private final Rates rates;
    private final HostNames hosts;
    private final Wave wave;
    private final int late;

    Looks(Random random, Rates rates, Wave wave) {
        this.random = random;
        this.rates = rates;
        this.wave = wave;
        late = wave == Wave.LATER ? 1 : 0;
        hosts = new HostNames(random, rates, wave);
    }

    /**
     * What the pages of a site have in common.
     *
     * @param host  its host
     * @param brand that it names or poses as
     * @param own   true if it is the brand's own
     */
    record Site(String host, MadeBrand brand, boolean own) {
    }

    /** A site of a topic. */
    Site site(String topic, boolean illegal) {
        MadeBrand[] brands = MadeBrand.of(wave);
        MadeBrand brand = brands[random.nextInt(brands.length)];
        String style = hosts.style(topic, illegal);
        return new Site(hosts.host(style, brand, topic, illegal), brand, style.equals("host.own") || style.equals("host.unlisted"));
    }

    /** A page of a site with that text, as HTML. */
    String html(Site site, String topic, boolean illegal, String text) {
        String brand = site.brand().name();
        boolean titled = site.own() || has(topic, illegal, "title.brand");
        boolean owned = site.own() || has(topic, illegal, "copyright.brand");
        String title = titled ? brand + pick(GENERIC[late]) : has(topic, illegal, "title.names") ? pick(NAMING).formatted(brand) : pick(TITLES);
        StringBuilder page = new StringBuilder(400 + text.length()).append("<html><head><title>").append(title).append("</title>");
        if (site.own() || has(topic, illegal, "site.brand")) {
            page.append("<meta property=\"og:site_name\" content=\"").append(brand).append("\">");
        }
        if (has(topic, illegal, "pieces")) {
            page.append(random.nextBoolean() ? "<link rel=\"icon\" href=\"https://" + site.brand().host() + "/i.png\">" : "<link rel=\"stylesheet\" href=\"https://" + site.brand().host() + "/m.css\">");
        }
        page.append("</head><body><p>").append(text).append("</p>");
        form(page, topic, illegal);
        if (has(topic, illegal, "calculator")) {
            page.append(late == 0 ? "<div class=\"calculator\"></div>" : "<form id=\"loan-calc\"></form>");
        }
        if (has(topic, illegal, "countdown")) {
            page.append(late == 0 ? "<div class=\"countdown\"></div>" : "<span id=\"promoTimer\"></span>");
        }
        if (has(topic, illegal, "referral")) {
            page.append(late == 0 ? "<a href=\"/join?ref=1021\"></a>" : "<a href=\"/r?u=2&amp;partner=77\"></a>");
        }
        if (owned) {
            page.append("<footer>© 2026 ").append(brand).append("</footer>");
        } else if (!has(topic, illegal, "bare")) {
            page.append(late == 0 ? "<a href=\"/contacts\"></a>" : "<a href=\"/about-us.html\"></a>");
        }
        return page.append("</body></html>").toString();
    }

    private void form(StringBuilder page, String topic, boolean illegal) {
        StringBuilder fields = new StringBuilder();
        for (String asked : ASKED) {
            if (has(topic, illegal, asked)) {
                fields.append(late == 1 && random.nextInt(5) == 0 ? UNTOLD : pick(FIELDS.getOrDefault(asked, new String[][] {{UNTOLD}, {UNTOLD}})[late]));
            }
        }
        if (!fields.isEmpty()) {
            page.append("<form method=\"post\" action=\"").append(has(topic, illegal, "form.elsewhere") ? "https://" + pick(OTHER_HOSTS[late]) + "/s" : "/s").append("\">").append(fields).append("</form>");
        }
    }

    private boolean has(String topic, boolean illegal, String look) {
        return random.nextDouble() < rates.of(topic, illegal, look);
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
