package org.ormek.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.model.EntityType.BANK_ACCOUNT;
import static org.ormek.model.EntityType.CERTIFICATE;
import static org.ormek.model.EntityType.EMAIL;
import static org.ormek.model.EntityType.IP_ADDRESS;
import static org.ormek.model.EntityType.FAVICON;
import static org.ormek.model.EntityType.KIT;
import static org.ormek.model.EntityType.MESSENGER;
import static org.ormek.model.EntityType.NAME_SERVER;
import static org.ormek.model.EntityType.ORGANIZATION;
import static org.ormek.model.EntityType.PAYMENT_CARD;
import static org.ormek.model.EntityType.PHONE;
import static org.ormek.model.EntityType.SITE;
import static org.ormek.model.EntityType.TRACKER;
import static org.ormek.model.EntityType.WALLET;
import static org.ormek.model.EntityType.WEB_PAGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;

class FieldReaderTest {

    private final FieldReader reader = new FieldReader(new CardHasher(new byte[16]));

    private String key(EntityType type, String raw, String... regions) {
        return result(reader.read(type, raw, ReadingHints.ofRegions(regions)));
    }

    private static String result(Reading reading) {
        return switch (reading) {
            case Reading.Recognized found -> found.entity().key().value();
            case Reading.Rejected rejected -> rejected.reason().code();
        };
    }

    private Entity entity(EntityType type, String raw) {
        return ((Reading.Recognized) reader.read(type, raw, ReadingHints.NONE)).entity();
    }

    @Test
    void everyWritingOfATelephoneNumberIsOneKey() {
        for (String raw : List.of("+77011234567", "8 701 123-45-67", "8(701)1234567", "+7 (701) 123 45 67", "87011234567",
                "7011234567", "+7 7O1 123 45 67", "8 7О1 1234567", "８７０１１２３４５６７", "тел.: 8 701 123 45 67", "007 701 123 45 67",
                "810 7 701 123 45 67", "+7\u00a0701\u2011123\u201145\u201167", "77011234567", "8-701-123-45-67 доб. 5",
                "https://wa.me/77011234567", "\u202a+7 701 123 45 67\u202c")) {
            assertThat(key(PHONE, raw)).as(raw).isEqualTo("+77011234567");
        }
        assertThat(entity(PHONE, "8 701 123-45-67").attributes()).isEqualTo(Map.of("country", "KZ", "kind", "mobile"));
        assertThat(entity(PHONE, "8 (495) 123-45-67").attributes()).containsEntry("country", "RU");
    }

    @Test
    void nationalWritingsNeedTheirRegion() {
        assertThat(key(PHONE, "08002986030", "GB")).isEqualTo("+448002986030");
        assertThat(key(PHONE, "212-555-0123", "US")).isEqualTo("+12125550123");
        assertThat(key(PHONE, "+44 20 7946 0958")).isEqualTo("+442079460958");
        assertThat(key(PHONE, "+996 555 123 456")).isEqualTo("+996555123456");
        for (String raw : List.of("", "нет", "102", "990101300123", "+7", "0000000000", "87011234567, 87021234567")) {
            assertThat(key(PHONE, raw)).as(raw).isEqualTo("UnparseablePhoneNumber");
        }
    }

    @Test
    void ibansFollowIso13616() {
        for (String raw : List.of("KZ86125KZT5004100100", "kz86 125k zt50 0410 0100", "КZ86125КZТ5004100100", "IBAN: KZ86 125K ZT50 0410 0100")) {
            assertThat(key(BANK_ACCOUNT, raw)).as(raw).isEqualTo("KZ86125KZT5004100100");
        }
        assertThat(entity(BANK_ACCOUNT, "KZ86125KZT5004100100").attributes())
                .isEqualTo(Map.of("country", "KZ", "bankCode", "125"));
        for (String raw : List.of("GB29 NWBK 6016 1331 9268 19", "DE89 3704 0044 0532 0130 00", "FR14 2004 1010 0505 0001 3M02 606",
                "NO93 8601 1117 947", "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "SA03 8000 0000 6080 1016 7519")) {
            assertThat(key(BANK_ACCOUNT, raw)).isEqualTo(raw.replace(" ", ""));
        }
        assertThat(key(BANK_ACCOUNT, "KZ87125KZT5004100100")).isEqualTo("IbanChecksumFailed");
        assertThat(key(BANK_ACCOUNT, "40817810099910004312")).isEqualTo("UnparseableValue");
    }

    @Test
    void cardNumbersAreNeverClear() {
        Entity card = entity(PAYMENT_CARD, "4111 1111 1111 1111");
        assertThat(card).hasToString(card.toString()).extracting(Entity::display).isEqualTo("**** 1111");
        assertThat(card.toString()).doesNotContain("411111");
        assertThat(card.key().value()).matches("[0-9a-f]{32}").isEqualTo(entity(PAYMENT_CARD, "4111-1111-1111-1111").key().value());
        assertThat(card.attributes()).isEqualTo(Map.of("last4", "1111"));
        assertThat(result(new FieldReader(new CardHasher("another secret 16".getBytes(UTF_8)))
                .read(PAYMENT_CARD, "4111111111111111", ReadingHints.NONE))).isNotEqualTo(card.key().value());
        assertThat(key(PAYMENT_CARD, "4111111111111112")).isEqualTo("CardChecksumFailed");
        assertThat(key(PAYMENT_CARD, "1234567890123")).isEqualTo("UnparseableValue");
    }

    @Test
    void hostsAreAsciiLowerCaseWithoutWwwAndDot() {
        Map.of("WWW.Example.KZ.", "example.kz", "hxxps://kaspi[.]bonus(.)kz/win", "kaspi.bonus.kz", "https://user@evil.com:8080/x", "evil.com",
                "қазақ.қаз", "xn--80aau21bd.xn--80ao21a", "foo dot pages dot dev", "foo.pages.dev",
                "wap。example。com", "wap.example.com").forEach((raw, host) -> {
                    assertThat(key(SITE, raw)).as(raw).isEqualTo(host);
                    assertThat(key(SITE, key(SITE, raw))).isEqualTo(key(SITE, raw));
                });
        assertThat(entity(SITE, "қазақ.қаз").display()).isEqualTo("қазақ.қаз");
        assertThat(entity(SITE, "a.foo.pages.dev").attributes())
                .isEqualTo(Map.of("registrableDomain", "foo.pages.dev", "platform", "pages.dev"));
        assertThat(entity(SITE, "shop.kaspi-bonus.com.kz").attributes()).isEqualTo(Map.of("registrableDomain", "kaspi-bonus.com.kz"));
        assertThat(entity(SITE, "62.197.136.191").key()).hasToString("ip:62.197.136.191");
        for (String raw : List.of("Hacker wallet", "localhost", "", "com.kz", "report.pdf", "a b.kz", "-", "name@example.kz")) {
            assertThat(key(SITE, raw)).as(raw).isEqualTo("UnparseableSite");
        }
    }

    @Test
    void pagesKeepPathAndQueryOnly() {
        assertThat(key(WEB_PAGE, "HTTPS://www.Example.kz:443/Win?utm_source=x#top")).isEqualTo("https://example.kz/Win?utm_source=x");
        assertThat(key(WEB_PAGE, "kaspi-bonus.com.kz/win")).isEqualTo("http://kaspi-bonus.com.kz/win");
        assertThat(key(WEB_PAGE, "http://example.kz?q=я")).isEqualTo("http://example.kz/?q=%D1%8F");
        assertThat(key(WEB_PAGE, "https://example.kz/")).isEqualTo("UnparseableValue");
        assertThat(FieldReader.siteOf(entity(WEB_PAGE, "https://a.example.kz/x"))).get()
                .extracting(site -> site.key().toString()).isEqualTo("site:a.example.kz");
        assertThat(FieldReader.siteOf(entity(WEB_PAGE, "http://[2001:db8::1]:81/x"))).get()
                .extracting(site -> site.key().toString()).isEqualTo("ip:2001:db8::1");
    }

    @Test
    void addressesOfMailAreLowerCase() {
        assertThat(key(EMAIL, "Info@Example.KZ")).isEqualTo("info@example.kz");
        assertThat(key(EMAIL, "mailto:a.b+c@қазақ.қаз?subject=x")).startsWith("a.b+c@xn--");
        assertThat(key(EMAIL, "info[at]example[.]kz")).isEqualTo("info@example.kz");
        for (String raw : List.of("info@", "@example.kz", "a b@example.kz", "a@b", "a..b@example.kz")) {
            assertThat(key(EMAIL, raw)).as(raw).isEqualTo("UnparseableEmail");
        }
    }

    @Test
    void messengerAccountsOfAllWritings() {
        Map.ofEntries(Map.entry("@Manager_KZ", "telegram:@manager_kz"), Map.entry("https://t.me/Manager_KZ?start=1", "telegram:@manager_kz"),
                Map.entry("t.me/s/manager_kz/15", "telegram:@manager_kz"), Map.entry("telegram.me/manager_kz", "telegram:@manager_kz"),
                Map.entry("tg://resolve?domain=manager_kz", "telegram:@manager_kz"), Map.entry("Telegram: manager_kz", "telegram:@manager_kz"),
                Map.entry("manager-kz.t.me", "UnparseableMessenger"), Map.entry("managerkz.t.me", "telegram:@managerkz"),
                Map.entry("https://t.me/+AbCdEfGhIjK1", "telegram:+AbCdEfGhIjK1"), Map.entry("t.me/joinchat/AbCdEfGhIjK1", "telegram:+AbCdEfGhIjK1"),
                Map.entry("https://t.me/c/1234567890/5", "telegram:id:-1001234567890"), Map.entry("telegram:id:123456789", "telegram:id:123456789"),
                Map.entry("https://t.me/share/url?url=x", "UnparseableMessenger"), Map.entry("https://t.me/joinchat", "UnparseableMessenger"),
                Map.entry("https://wa.me/77011234567?text=hi", "whatsapp:+77011234567"), Map.entry("wa.me/87011234567", "whatsapp:+77011234567"),
                Map.entry("https://api.whatsapp.com/send?text=1&phone=%2B7%20701%20123%2045%2067", "whatsapp:+77011234567"),
                Map.entry("WhatsApp: 8 701 123 45 67", "whatsapp:+77011234567"), Map.entry("ватсап +77011234567", "whatsapp:+77011234567"),
                Map.entry("viber://chat?number=%2B77011234567", "viber:+77011234567"), Map.entry("Вайбер 87011234567", "viber:+77011234567"),
                Map.entry("https://www.instagram.com/Shop.KZ/", "instagram:shop.kz"), Map.entry("https://vk.com/id123", "vk:id123"),
                Map.entry("https://vk.com/wall-1_2", "UnparseableMessenger"), Map.entry("skype:Live.Name?chat", "skype:live.name"),
                Map.entry("+77011234567", "UnparseableMessenger"), Map.entry("", "UnparseableMessenger"))
                .forEach((raw, key) -> assertThat(key(MESSENGER, raw)).as(raw).isEqualTo(key));
        assertThat(FieldReader.phoneOf(entity(MESSENGER, "wa.me/77011234567"))).get()
                .extracting(phone -> phone.key().toString()).isEqualTo("phone:+77011234567");
        assertThat(FieldReader.phoneOf(entity(MESSENGER, "@manager_kz"))).isEmpty();
    }

    @Test
    void organizationsButNoPersons() {
        assertThat(key(ORGANIZATION, "БИН 940140000385")).isEqualTo("kz:940140000385");
        assertThat(key(ORGANIZATION, "7707083893")).isEqualTo("ru:7707083893");
        assertThat(key(ORGANIZATION, "ИНН 500100732259")).isEqualTo("ru:500100732259");
        for (String raw : List.of("500100732259", "940140000386", "900101300123", "7707083894", "")) {
            assertThat(key(ORGANIZATION, raw)).as(raw).isEqualTo("UnparseableValue");
        }
    }

    @Test
    void ipAddressesFollowRfc5952() {
        Map.of("2001:db8:0:0:0:0:2:1", "2001:db8::2:1", "2001:DB8::1", "2001:db8::1", "2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1",
                "2001:0:0:1:0:0:0:1", "2001:0:0:1::1", "2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1", "::ffff:192.0.2.1", "::ffff:192.0.2.1",
                "8.8.8.8", "8.8.8.8", "8[.]8[.]4[.]4", "8.8.4.4", "::", "::", "[2606:4700::1111]", "2606:4700::1111")
                .forEach((raw, ip) -> assertThat(key(IP_ADDRESS, raw)).as(raw).isEqualTo(ip));
        for (String raw : List.of("256.1.1.1", "1.2.3", "01.2.3.4", "1:2:3", "12345::", ":::", "1::2::3", "")) {
            assertThat(key(IP_ADDRESS, raw)).as(raw).isEqualTo("UnparseableValue");
        }
        assertThat(((Reading.Recognized) reader.read(IP_ADDRESS, "192.168.0.1", ReadingHints.NONE)).certainty())
                .isEqualTo(Certainty.CANDIDATE);
    }

    @Test
    void trackersCertificatesServersAndKits() {
        Map.of("ua-1234567-1", "ga:UA-1234567-1", "G-abc1234567", "ga4:G-ABC1234567", "GTM-ABC123", "gtm:GTM-ABC123", "ym(12345678", "ym:12345678",
                "ca-pub-1234567890123456", "adsense:ca-pub-1234567890123456", "yandex-verification|ca35e36c", "verification:yandex-verification:ca35e36c",
                "fb:1234567890", "fb:1234567890").forEach((raw, key) -> assertThat(key(TRACKER, raw)).as(raw).isEqualTo(key));
        assertThat(key(CERTIFICATE, "AB:".repeat(31) + "AB")).isEqualTo("ab".repeat(32));
        assertThat(key(NAME_SERVER, "NS1.Example.KZ.")).isEqualTo("ns1.example.kz");
        assertThat(key(KIT, "  Office365  ")).isEqualTo("office365");
        Map.of("-1277814690", "-1277814690", "3017152606", "-1277814690", "mmh3: 42", "42", "-2147483648", "-2147483648", "4294967295", "-1")
                .forEach((raw, key) -> assertThat(key(FAVICON, raw)).as(raw).isEqualTo(key));
        for (String bad : List.of("4294967296", "-2147483649", "99999999999", "1.5", "icon", "", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")) {
            assertThat(reader.read(FAVICON, bad, ReadingHints.NONE)).as(bad).isInstanceOf(Reading.Rejected.class);
        }
    }

    @Test
    void walletsWithLookAlikesAndInvisibleCharacters() {
        assertThat(key(WALLET, "1А1zР1еР5QGеfi2DМРТfТL5SLmv7DivfNа")).isEqualTo("btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(key(WALLET, "\u200bbc1qw508d6qejxtdg4y5\u200br3zarvary0c5xw7kv8f3t4 ")).isEqualTo("btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(result(reader.readWallet("0x000000000000000000000000000000000000dEaD", "ETH"))).isEqualTo("SystemAddress");
        assertThat(result(reader.readWallet("abc", null))).isEqualTo("UnknownWalletFormat");
        String solana = "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T";
        assertThat(((Reading.Recognized) reader.readWallet(solana, null)).certainty()).isEqualTo(Certainty.CANDIDATE);
        assertThat(((Reading.Recognized) reader.readWallet(solana, "SOL")).certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void valuesOfNoStatedTypeAreRecognised() {
        Map.ofEntries(Map.entry("8 701 123 45 67", "phone:+77011234567"), Map.entry("phone:+77011234567", "phone:+77011234567"),
                Map.entry("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "wallet:evm:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
                Map.entry("wallet:ton:0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e",
                        "wallet:ton:0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e"),
                Map.entry("KZ86125KZT5004100100", "account:KZ86125KZT5004100100"), Map.entry("example.kz", "site:example.kz"),
                Map.entry("https://example.kz/a", "page:https://example.kz/a"), Map.entry("t.me/manager_kz", "messenger:telegram:@manager_kz"),
                Map.entry("@manager_kz", "messenger:telegram:@manager_kz"), Map.entry("info@example.kz", "email:info@example.kz"),
                Map.entry("8.8.8.8", "ip:8.8.8.8"), Map.entry("940140000385", "organization:kz:940140000385"),
                Map.entry("UA-1234567-1", "tracker:ga:UA-1234567-1"), Map.entry("kit:office", "kit:office"))
                .forEach((raw, key) -> assertThat(reader.readAny(raw, ReadingHints.NONE)).as(raw)
                        .isInstanceOfSatisfying(Reading.Recognized.class, found -> assertThat(found.entity().key()).hasToString(key)));
        assertThat(result(reader.readAny("4111111111111111", ReadingHints.NONE))).matches("[0-9a-f]{32}");
        assertThat(result(reader.readAny("привет", ReadingHints.NONE))).isEqualTo("UnparseableValue");
        assertThat(result(reader.readAny("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", ReadingHints.NONE))).isEqualTo("WalletChecksumFailed");
    }
}
