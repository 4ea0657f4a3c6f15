package org.ormek.bench.text.narrative;

import java.util.HexFormat;
import java.util.Locale;

/** What only looks like an identifier, in the company in which it does harm. */
final class Traps {

    private static final String CAPITALS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    private Traps() {
    }

    /** A trap; half of them stand in sentences of the real thing. */
    static Item next(Draw draw, String region) {
        return switch (draw.below(22)) {
            case 0, 1 -> order(draw);
            case 2, 3 -> sum(draw);
            case 4, 5 -> date(draw);
            case 6 -> Item.trap("person", "trap, number of a person", person(draw));
            case 7 -> file(draw);
            case 8 -> hash(draw);
            case 9 -> contract(draw);
            case 10 -> Item.trap("version", "trap, version", draw.pick("%d.%d.%d", "v%d.%d", "%d.%d.%d-beta").formatted(1 + draw.below(17), draw.below(20), draw.below(40)));
            case 11 -> Item.trap("package", "trap, name of a program", draw.pick("com.", "kz.", "org.") + draw.pick("bank", "kaspi", "remote", "safe")
                    + draw.pick(".client", ".mobile.app", ".android"));
            case 12 -> misc(draw);
            case 13, 14 -> card(draw);
            case 15 -> account(draw);
            case 16, 17 -> wallet(draw);
            case 18 -> email(draw);
            case 19 -> Item.trap("telegram", "trap, no handle", draw.pick("@all", "@ab", "@ manager", "@123", "a@b"));
            case 20 -> site(draw);
            default -> phone(draw, region);
        };
    }

    private static Item order(Draw draw) {
        return Item.trap("order", "trap, number of an order", switch (draw.below(6)) {
            case 0 -> draw.shape("*#######");
            case 1 -> draw.shape("*###########");
            case 2 -> draw.shape("*#########");
            case 3 -> draw.shape("RB#########KZ");
            case 4 -> draw.shape("#############");
            default -> draw.shape("*###-####-##");
        });
    }

    private static Item sum(Draw draw) {
        String number = draw.pick(draw.shape("*## 000"), draw.shape("* ### ###"), draw.shape("*# 000 000"), draw.shape("*## 000 000"),
                draw.shape("*,###,###.##"), draw.shape("*###000"), draw.shape("*##.###.###"));
        return Item.trap("sum", "trap, sum of money", number + draw.pick(" тенге", " тг", " ₸", "₸", " KZT", " USDT", " $", "$", " рублей"));
    }

    private static Item date(Draw draw) {
        String day = (10 + draw.below(18)) + ".0" + (1 + draw.below(9)) + ".202" + (3 + draw.below(4));
        return Item.trap("date", "trap, date or time", switch (draw.below(6)) {
            case 0 -> day + " 1" + draw.below(10) + ":" + draw.shape("2#");
            case 1 -> "202" + draw.below(7) + "-0" + (1 + draw.below(9)) + "-1" + draw.below(10) + "T1" + draw.below(10) + ":00:00Z";
            case 2 -> day.replace('.', '/');
            case 3 -> day + "г.";
            case 4 -> day + "-" + day;
            default -> day;
        });
    }

    private static String person(Draw draw) {
        return draw.shape(draw.pick("8", "9", "7") + "#0*" + draw.pick("1", "2") + "#" + draw.pick("3", "4") + "#####");
    }

    private static Item file(Draw draw) {
        return Item.trap("file", "trap, name of a file", draw.pick("report", "dogovor", "scan", "photo_2024", "README", "setup", "kaspi.update", "1")
                + "." + draw.pick("pdf", "docx", "jpg", "exe", "apk", "png", "xlsx", "md", "zip", "py"));
    }

    private static Item hash(Draw draw) {
        return Item.trap("hash", "trap, hash or token", switch (draw.below(6)) {
            case 0 -> "0x" + HexFormat.of().formatHex(draw.bytes(32));
            case 1 -> HexFormat.of().formatHex(draw.bytes(32));
            case 2 -> HexFormat.of().formatHex(draw.bytes(16));
            case 3 -> HexFormat.of().formatHex(draw.bytes(20));
            case 4 -> java.util.UUID.nameUUIDFromBytes(draw.bytes(16)).toString();
            default -> java.util.Base64.getEncoder().encodeToString(draw.bytes(24 + draw.below(12)));
        });
    }

    private static Item contract(Draw draw) {
        return Item.trap("contract", "trap, number of a contract", switch (draw.below(5)) {
            case 0 -> draw.shape("KZ-202#-######");
            case 1 -> draw.shape("40817810##########0#");
            case 2 -> draw.shape("##/###-202#");
            case 3 -> draw.shape("N1#######");
            default -> draw.of(CAPITALS, 17);
        });
    }

    private static Item misc(Draw draw) {
        return Item.trap("misc", "trap, other numbers", switch (draw.below(7)) {
            case 0 -> draw.shape("43.2#####, 76.8#####");
            case 1 -> draw.shape("###") + draw.of("ABEKMHOPCT", 3) + draw.pick("01", "02", "05");
            case 2 -> draw.pick("1414", "102", "9909", "7711");
            case 3 -> draw.shape("1*:2#-1*:4#");
            case 4 -> draw.pick("10+10=20", "100%", "50/50", "1920x1080", "24/7");
            case 5 -> draw.shape("1 2 3 4 5 6 7 8 9 10");
            default -> draw.shape("00:1A:#C:4#:5#:#E");
        });
    }

    private static Item card(Draw draw) {
        String card = MoneyItems.cardNumber(draw);
        String wrong = Digits.spoil(card, 8 + draw.below(8), draw);
        return draw.oneIn(4) ? Item.trap("card", "trap, masked card", card.substring(0, 4) + draw.pick(" **** **** ", "********", " XXXX XXXX ") + card.substring(12))
                : Item.trap("card", "trap, card with wrong check digit", draw.oneIn(3) ? wrong : Digits.fours(wrong, draw.pick(" ", "-")));
    }

    private static Item account(Draw draw) {
        String iban = Digits.spoil(MoneyItems.iban(draw), 2, draw);
        return Item.trap("account", "trap, IBAN with wrong check digits", draw.oneIn(2) ? iban : Digits.fours(iban, " "));
    }

    private static Item wallet(Draw draw) {
        WalletItems.Address address = WalletItems.address(draw);
        String written = address.written();
        if (address.chain().equals("evm")) {
            return Item.trap("wallet", "trap, wallet with wrong checksum", HexCase.spoiled(HexCase.mixed(address.key()), draw));
        }
        String alphabet = written.startsWith("bc1") ? Bech32Writer.ALPHABET : Base58Writer.ALPHABET;
        int at = 6 + draw.below(written.length() - 8);
        String other;
        do {
            other = draw.of(alphabet, 1);
        } while (other.charAt(0) == written.charAt(at));
        return Item.trap("wallet", "trap, wallet with wrong checksum", written.substring(0, at) + other + written.substring(at + 1));
    }

    private static Item email(Draw draw) {
        return Item.trap("email", "trap, no e-mail address", draw.pick("admin@localhost", "user@", "5@200", "foo@bar", "a@@mail.ru.", "@mail", "ivan @ mail"));
    }

    private static Item site(Draw draw) {
        String word = draw.pick("Позвонил.Потом", "т.е.", "и.о.", "А.С.Пушкина", "ООО.Рога", "г.Алматы", "ул.Абая", "Hello.My", "e.g.", "www.", "http://", "...kz", "12.kz-34",
                "done.Then", "тел.нет");
        return Item.trap("site", "trap, dots between words", word.toLowerCase(Locale.ROOT).equals(word) || draw.oneIn(2) ? word : word + ".");
    }

    private static Item phone(Draw draw, String region) {
        return Item.trap("phone", "trap, no number of any plan", switch (draw.below(6)) {
            case 0 -> region.length() > 0 && draw.oneIn(2) ? draw.shape("8 701 ### ##") : draw.shape("+7 701 ### ## #");
            case 1 -> draw.shape("+7 (1##) ###-##-##");
            case 2 -> draw.shape("+999 ## ### ## ##");
            case 3 -> draw.shape("+77010000#######");
            case 4 -> draw.shape("8 (2**) ##-##");
            default -> draw.shape("*-##-##");
        });
    }
}
