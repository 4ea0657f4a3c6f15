package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ormek.model.Certainty;
import org.ormek.model.EntityType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;

class TextScannerTest {

    private static final TextScanner SCANNER = new TextScanner(new CardHasher(new byte[16]));

    private static List<Mention> mentions(String text, String... regions) {
        return SCANNER.scan(text, "text", MentionRole.MENTIONED, ReadingHints.ofRegions(regions));
    }

    private static List<String> scan(String text, String... regions) {
        return mentions(text, regions).stream().map(mention -> mention.entity().key().toString()).toList();
    }

    @Test
    void aComplaintInRussianGivesAllItNames() {
        String text = """
                Мне позвонили с номера 8 701 123-45-67 и сказали, что с карты 4111 1111 1111 1111 списали 350 000 тенге.
                Потом писал @manager_kz, ссылка hxxps://kaspi-bonus[.]com[.]kz/win?id=1. Перевела 1 250 000 тг 12.03.2025 на
                КZ86125KZT5004100100 и на TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t. Мой ИИН 900101300123, БИН 940140000385. Сайт invest-plus.kz,
                почта Info@Invest-Plus.KZ, ещё звонили с +7(701)765-43-21.""";
        assertThat(scan(text)).containsExactly("phone:+77011234567", "card:" + card(), "messenger:telegram:@manager_kz",
                "page:https://kaspi-bonus.com.kz/win?id=1", "site:kaspi-bonus.com.kz", "account:KZ86125KZT5004100100",
                "wallet:tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "organization:kz:940140000385", "site:invest-plus.kz",
                "email:info@invest-plus.kz", "phone:+77017654321");
        assertThat(mentions(text)).noneMatch(mention -> mention.toString().contains("4111"));
        assertThat(mentions(text)).filteredOn(mention -> mention.entity().type() != EntityType.PAYMENT_CARD)
                .allMatch(mention -> mention.span() != null && mention.raw().equals(mention.span().of(text)));
    }

    private static String card() {
        return ((Reading.Recognized) new FieldReader(new CardHasher(new byte[16]))
                .read(EntityType.PAYMENT_CARD, "4111111111111111", ReadingHints.NONE)).entity().key().value();
    }

    @Test
    void kazakhAndEnglishTextsAreScanned() {
        assertThat(scan("Маған 87011234567 нөмірінен қоңырау шалды, қазақ.қаз сайтына кіруді сұрады"))
                .containsExactly("phone:+77011234567", "site:xn--80aau21bd.xn--80ao21a");
        assertThat(scan("Call +44 20 7946 0958 or send to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4!"))
                .containsExactly("phone:+442079460958", "wallet:btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
    }

    @Test
    void numbersThatAreNoTelephoneNumbersAreLeftAlone() {
        for (String text : List.of("ИИН 900101300123", "заказ 123456789012", "12.03.2025 14:35", "77 000 000 000 тг", "350 000 000 тенге",
                "карта 4111 1111 1111 1112", "счет 40817810099910004312", "a87011234567f", "id=87011234567", "8-11-2024 12 30 45",
                "$87011234567", "v1.2.3", "0x87011234567", "id_87011234567")) {
            assertThat(scan(text)).as(text).isEmpty();
        }
    }

    @Test
    void telephoneNumbersOfManyWritings() {
        for (String text : List.of("тел:8(701)123-45-67", "тел87011234567", "+7 7O1 123 45 67", "8 7О1 1234567", "＋７ ７０１ １２３ ４５ ６７",
                "(701) 123-45-67", "8.701.123.45.67", "звонил 7011234567", "+7\u200b701\u200b1234567", "0077011234567", "+7-701-123-4567.")) {
            assertThat(scan(text)).as(text).containsExactly("phone:+77011234567");
        }
        assertThat(scan("87011234567/87017654321, 8 702 123 45 67")).hasSize(3);
    }

    @Test
    void foreignWritingsNeedTheirRegion() {
        assertThat(scan("call 08002986030 now")).isEmpty();
        assertThat(scan("call 08002986030now to claim", "GB")).containsExactly("phone:+448002986030");
        assertThat(scan("call back at 800-212-555-0123", "US")).containsExactly("phone:+12125550123");
        assertThat(scan("order 2125550123 was 212-555-0123", "US")).containsExactly("phone:+12125550123");
    }

    @Test
    void hostsAreToldFromFilesAndSentences() {
        assertThat(scan("см. README.md, report.pdf, main.py, index.html. Позвонил.Потом написал. Hello.My name is. done.Is e.g. т.е. 3.14"))
                .isEmpty();
        assertThat(scan("сайтkaspi-bonus.kz и evil.pages.dev, mail.ru, WWW.EXAMPLE.COM."))
                .containsExactly("site:kaspi-bonus.kz", "site:evil.pages.dev", "site:mail.ru", "site:example.com");
        assertThat(scan("name dot com is evilshop dot com")).containsExactly("site:evilshop.com");
        assertThat(scan("сервер 8[.]8[.]8[.]8 и 2606:4700::1111:0:1")).containsExactly("ip:8.8.8.8", "ip:2606:4700::1111:0:1");
    }

    @Test
    void linksOfMessengersAreAccountsOnly() {
        assertThat(scan("https://t.me/+AbCdEfGhIjK1, t.me/manager_kz (wa.me/77011234567) vk.com/shop.kz"))
                .containsExactly("messenger:telegram:+AbCdEfGhIjK1", "messenger:telegram:@manager_kz",
                        "messenger:whatsapp:+77011234567", "messenger:vk:shop.kz");
        assertThat(mentions("пишите @manager_kz")).singleElement()
                .satisfies(mention -> assertThat(mention.certainty()).isEqualTo(Certainty.CANDIDATE));
        assertThat(scan("foo@bar @ab mail@ a@@bcdef")).isEmpty();
    }

    @Test
    void walletsNeedAChecksumOrADistinctForm() {
        assertThat(scan("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb 0x000000000000000000000000000000000000dEaD d41d8cd98f00b204e9800998ecf8427e"))
                .isEmpty();
        assertThat(mentions("eth:0xde709f2102306220921060314715629080e2fb77")).singleElement()
                .satisfies(mention -> assertThat(mention.certainty()).isEqualTo(Certainty.CANDIDATE));
        assertThat(scan("кошелёк 1А1zР1еР5QGеfi2DMРТfТL5SLmv7DivfNа")).containsExactly("wallet:btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(scan("EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF"))
                .containsExactly("wallet:ton:0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e");
        assertThat(scan("IBAN KZ86 125K ZT50 0410 0100.")).containsExactly("account:KZ86125KZT5004100100");
    }

    @Test
    void datesVersionsAndProgramsAreNoIdentifiers() {
        for (String text : List.of("on 12.03.2025 14:25 they", "12-03-2025-13", "2025-03-12 1423", "app com.bank.android is", "kz.bank.mobile.app", "a.b.zip",
                "a@@mail.ru", "KZ96 125K ZT50 0410 0100 was", "DE45 2079 4609 5800 0000 00")) {
            assertThat(scan(text, "GB", "US")).as(text).isEmpty();
        }
        assertThat(scan("my.shop.web.app, id.shop.pages.dev")).containsExactly("site:my.shop.web.app", "site:id.shop.pages.dev");
    }

    @Test
    void plusMakesANumberATelephoneAndNoCard() {
        assertThat(scan("+4915123456783 and +4917123456785")).allMatch(key -> key.startsWith("phone:+49")).hasSize(2);
    }

    @Test
    void numbersDialledAbroadDependOnTheRegion() {
        assertThat(scan("call 011447400123456 now", "US")).containsExactly("phone:+447400123456");
        assertThat(scan("звоните 810447400123456")).containsExactly("phone:+447400123456");
    }

    @Test
    void digitsOfMathematicsAreDigits() {
        assertThat(scan("\ud835\udfd6 701 123 45 67".replace("701", "\ud835\udfd5\ud835\udfce\ud835\udfcf"))).containsExactly("phone:+77011234567");
    }

    @Test
    void handlesBehindTheWordInstagramAreOfInstagram() {
        assertThat(scan("нашла в инстаграме @trade_master")).containsExactly("messenger:instagram:trade_master");
        assertThat(scan("Instagram, Telegram @trade_master")).containsExactly("messenger:telegram:@trade_master");
    }

    @Test
    void aWalletMayHaveNoDigit() {
        assertThat(scan("USDT:TKsNFizHyksxuVnzxbyJhUZfPQrzXQdMqV.")).containsExactly("wallet:tron:TKsNFizHyksxuVnzxbyJhUZfPQrzXQdMqV");
    }

    @Test
    void spansLieInTheTextAndDoNotOverlap() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {"8 701 123-45-67", "https://a.example.kz/x?y=(1)", "@manager_kz", "info@example.kz", "\u200b", "[.]", "(dot)", " ", "4111 1111 1111 1111",
            "KZ86 125K ZT50 0410 0100", "１２３", "тел", "a", ".", "/", ":", "@", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "\ud835", "\ud835\udfd8",
            "shop[.]kz", "evilshop dot com", "+7", "(", ")", "-", "\n", "ё", "skype:name.name", "1", "350 000 тг", "t.me/"};
        for (int run = 0; run < 3000; run++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            int end = 0;
            Mention last = null;
            for (Mention mention : mentions(text, random.nextBoolean() ? new String[] {"GB", "US"} : new String[0])) {
                String why = "seed " + seed + ": " + text;
                assertThat(mention.span()).as(why).isNotNull();
                boolean same = last != null && mention.span().equals(last.span()) && last.entity().type() == EntityType.WEB_PAGE;
                assertThat(same || mention.span().start() >= end).as(why).isTrue();
                assertThat(mention.span().end()).as(why).isLessThanOrEqualTo(text.length());
                String raw = mention.entity().type() == EntityType.PAYMENT_CARD ? mention.entity().display() : mention.span().of(text);
                assertThat(mention.raw()).as(why).isEqualTo(raw);
                end = mention.span().end();
                last = mention;
            }
            MoneyFinder.find(text).forEach(found -> assertThat(found.span().end()).isLessThanOrEqualTo(text.length()));
        }
    }

    @Test
    void hostileTextsDoNotHang() {
        List<String> texts = new ArrayList<>();
        for (String unit : List.of("a.", "http://", "http://a.kz/", "1 ", "8701 ", "+7", "(", "[", "@", "@a", "a@a.", "-", "0", "KZ86 1", "0x", "a.zz/", "x.kz/",
                "::", "1:2:", "1.2.3.4.", "a[.]", "alpha dot com ", "\ud835", "8OO", "t.me/", "4400 4301 ", "\u20b81,", "1,000,", "\u200b")) {
            texts.add(unit.repeat(1_000_000 / unit.length()));
        }
        Random random = new Random(7);
        String alphabet = "0123456789+-() .@:/[]akzОО₸,";
        StringBuilder mixed = new StringBuilder();
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            mixed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            units.append((char) random.nextInt(65536));
        }
        texts.add(mixed.toString());
        texts.add(units.toString());
        for (String text : texts) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                assertThatCode(() -> mentions(text, "GB", "US")).doesNotThrowAnyException();
                MoneyFinder.find(text);
                Folding.forMatching(text);
            }, () -> "Too slow: " + text.substring(0, 12));
        }
    }
}
