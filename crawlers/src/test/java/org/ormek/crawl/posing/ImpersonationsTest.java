package org.ormek.crawl.posing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.crawl.discover.PageFront;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.model.GroundKind;

/** Pages that pass themselves off as a brand, and pages that only look so. The page is written after the host; {@code [password]} and the like stand for fields. */
class ImpersonationsTest {

    private final Impersonations impersonations = new Impersonations();

    private static PageFront front(String url, String html, List<String> certified) {
        String page = html.replace("[password]", "<form action='/in'><input type='password' name='pass'></form>").replace("[sms]", "<form><input name='f1' placeholder='Введите код из SMS'></form>")
                .replace("[card]", "<form><input autocomplete='cc-number'><input name='cvv'></form>").replace("[iin]", "<form><label for='n'>ИИН</label><input id='n'></form>")
                .replace("[key]", "<form><input type='file' accept='.p12'><label>Пароль от ЭЦП<input type='password'></label></form>")
                .replace("[phrase]", "<textarea placeholder='Enter your 12-word recovery phrase'></textarea>").replace("[mail]", "<form><input type='email' name='subscribe'></form>");
        PageFront found = PageFront.of(page, WebAddress.parse(url));
        return new PageFront(found.host(), certified, found.title(), found.siteName(), found.copyright(), found.logos(), found.asks(), found.iconHosts(), found.styleHosts(), found.formHosts(), found.parts());
    }

    private String poses(String url, String html) {
        return impersonations.of(front(url, html, List.of())).map(one -> one.brand().id() + " "
                + one.grounds().stream().map(ground -> ground.kind().name()).collect(Collectors.joining(" "))).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://kaspi.kz.login-id.top/|<p>Loading</p>|kaspi HOST_INSIDE",
        "https://www.halykbank.kz.secure.example/in|[password]|halyk HOST_INSIDE FORM",
        "https://egov.kz.eds-kz.web.app/|<title>eGov.kz</title>[key]|egov HOST_INSIDE TITLE FORM",
        "https://xn--kspi-53d.top/|<p>Жүктелуде</p>|kaspi HOST_LETTERS",
        "https://ka5pi-bonus.top/|<p>50 000 ₸</p>|kaspi HOST_LETTERS",
        "https://kaspl.xyz/|<p>x</p>|kaspi HOST_LETTERS",
        "https://b1nance.app/|<title>Log in</title>|binance HOST_LETTERS",
        "https://kaspi-login.top/|<title>Kaspi Bank — вход в личный кабинет</title>[password]|kaspi HOST_NAME TITLE FORM",
        "https://kaspi-gold.site/|<title>Kaspi Gold: жеке кабинетке кіру</title>[iin]|kaspi HOST_NAME TITLE FORM",
        "https://halyk-bonus.online/|<title>Бонус</title><meta property='og:site_name' content='Halyk Bank'>[card]|halyk HOST_NAME SITE_NAME FORM",
        "https://halykbnk.online/|<title>Halyk Bank online</title>[sms]|halyk HOST_TYPO TITLE FORM",
        "https://kasppi.club/|<title>Kaspi</title>[password]|kaspi HOST_TYPO TITLE FORM",
        "https://olx-delivery.shop/|<title>OLX — получение оплаты</title>[card]|olx HOST_NAME TITLE FORM",
        "https://cdek-pay.site/|<title>Оплата доставки СДЭК</title>[card]|cdek HOST_NAME TITLE FORM",
        "https://krisha-safe.xyz/|<title>Krisha.kz: безопасная оплата</title>[card]|krisha HOST_NAME TITLE FORM",
        "https://verify-wallet.top/|<title>MetaMask — verify your wallet</title>[phrase]|metamask TITLE FORM",
        "https://qzx7.top/|<title>Kaspi Bank</title><p>© 2026 АО «Kaspi Bank». Все права защищены</p>[password]|kaspi TITLE COPYRIGHT FORM",
        "https://uslugi-kz.site/|<title>Мемлекеттік қызметтер порталы</title>[key]|egov TITLE FORM",
        "https://pay-24.top/|<title>Kaspi</title>[sms]|kaspi TITLE FORM",
        "https://203.0.113.9/k/|<title>Halyk Bank</title><p>Copyright Halyk Bank</p>[password]|halyk TITLE COPYRIGHT FORM",
        "https://cabinet-24.top/|<link rel='icon' href='https://kaspi.kz/favicon.ico'><title>Вход</title>[sms]|kaspi FORM ICON",
        "https://cabinet-25.top/|<link rel='stylesheet' href='https://halykbank.kz/main.css'><title>Halyk Bank</title>[password]|halyk TITLE FORM STYLES",
        "https://cabinet-26.top/|<base href='https://kaspi.kz/'><link rel='stylesheet' href='app.css'><title>Kaspi</title>[password]|kaspi TITLE FORM STYLES",
        "https://kaspi-promo.top/|<link rel='icon' href='https://kaspi.kz/i.png'><title>Kaspi</title><iframe src='/f'></iframe>|kaspi HOST_NAME TITLE ICON",
        "https://post-kz.site/|<title>Қазпошта: төлем</title><p>© Қазпошта</p>[card]|kazpost TITLE COPYRIGHT FORM"
    })
    void strongCasesAreTold(String url, String html, String expected) {
        assertThat(poses(url, html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://kaspi.kz/login|<title>Kaspi Bank</title><p>© Kaspi Bank</p>[password]",
        "https://id.halykbank.kz/|<title>Halyk Bank — вход</title>[sms]",
        "https://www.news-kz.example/a|<title>Kaspi Bank запустил переводы в Китай</title><meta property='og:site_name' content='Kapital'>[password]",
        "https://forum.example/kaspi|<title>Kaspi Bank | Форум потребителей</title>[password]",
        "https://forum-kz.example/t|<title>Halyk Bank пікірлер | Форум</title>[password]",
        "https://shop.example/pay|<title>Магазин техники</title><img class='logo' alt='Kaspi Pay' src='/kaspi.png'><p>Kaspi Red, рассрочка</p>[card]",
        "https://dukon.example/|<title>Киім дүкені</title><p>Kaspi арқылы төлеңіз</p><img alt='Kaspi logo' src='k.png'>[sms]",
        "https://banki.example/|<title>Kaspi Bank, Halyk Bank и Forte: сравнение депозитов</title>[iin]",
        "https://banki-2.example/|<title>Kaspi Bank — депозиты, ставки и отзывы</title><meta property='og:site_name' content='Banki'>[sms]",
        "https://jobs.example/kaspi|<title>Работа в Kaspi Bank: отзывы сотрудников</title>[password]",
        "https://reviews.example/|<title>Working at Binance: employee reviews</title>[password]",
        "https://kaspi-guide.example/|<title>Как пользоваться Kaspi: советы</title>[mail]",
        "https://mykaspiblog.example/|<title>Менің блогым</title>[password]",
        "https://kolesa-shop.example/|<title>Колёса и диски в Алматы</title>[card]",
        "https://krisha-remont.example/|<title>Ремонт крыши</title>[password]",
        "https://tesla-service.example/|<title>Tesla service in Almaty: repair</title>[sms]",
        "https://ozon-water.example/|<title>Очистка воды озоном</title>[card]",
        "https://police-academy.example/|<title>Police academy courses</title>[password]",
        "https://bereke-tour.example/|<title>Bereke Tour — туры</title>[card]",
        "https://halyk-arena.example/|<title>Halyk Arena: билеты</title>[card]",
        "https://freedom-gym.example/|<title>Freedom Gym</title>[sms]",
        "https://kaspi.technodom.example/|<title>Рассрочка Kaspi в нашем магазине</title>[password]",
        "https://partner.example/|<script src='https://kaspi.kz/kaspibutton/widget.js'></script><title>Мебель</title>[card]",
        "https://partner-2.example/|<link rel='stylesheet' href='https://kaspi.kz/widget.css'><title>Диван в рассрочку</title>[password]",
        "https://hotlink.example/|<title>Банки Казахстана</title><img src='https://kaspi.kz/logo.svg' alt='Kaspi logo'>[password]",
        "https://kaspi-kz.translate.goog/|<title>Kaspi Bank</title><p>© Kaspi Bank</p>[password]",
        "https://kaspi.kz.hypestat.com/|<title>kaspi.kz traffic and worth</title>",
        "https://pvz.example/|<title>Пункт выдачи Wildberries и Ozon</title>[sms]",
        "https://franchise.example/|<title>Франшиза Tele2: салон связи</title><p>© ТОО «Салон связи»</p>[password]",
        "https://caspian-tour.example/|<title>Каспий: туры на море</title>[card]",
        "https://school.example/|<title>Полиция қызметкерімен кездесу</title>[password]",
        "https://law.example/|<title>Жалоба в Нацбанк: образец</title>[iin]",
        "https://exchange.example/|<title>Обмен Binance, USDT</title>[password]",
        "https://binance-course.example/|<title>Курс: торговля на Binance для начинающих</title>[password]",
        "https://tele2.dealer.example/|<title>Тарифы Tele2 у дилера</title>[sms]",
        "https://kaspi-review.example/|<title>Kaspi Bank</title><p>Отзывы</p>"
    })
    void pagesThatNameABrandHonestlyAreNotToldTo(String url, String html) {
        assertThat(poses(url, html)).isEmpty();
    }

    @Test
    void aHostIsTheBrandsOwnIfItsTrustedCertificateSaysSo() {
        String html = "<title>Kaspi Bank</title><p>© Kaspi Bank</p>[password]";
        assertThat(impersonations.of(front("https://kaspi-cabinet.example/", html, List.of("kaspi-cabinet.example", "*.kaspi.kz")))).isEmpty();
        assertThat(impersonations.of(front("https://kaspi-cabinet.example/", html, List.of("kaspi-cabinet.example")))).isPresent();
    }

    @Test
    void eachGroundShowsWhatItIsSeenBy() {
        Impersonation found = impersonations.of(front("https://xn--kspi-53d.top/", "<title>Kaspi — кіру</title>[sms]", List.of())).orElseThrow();
        assertThat(found.grounds()).containsExactly(new Ground(GroundKind.HOST_LETTERS, "kаspi"), new Ground(GroundKind.TITLE, "Kaspi — кіру"), new Ground(GroundKind.FORM, "f1 Введите код из SMS"));
    }
}
