package org.ormek.bench.text.narrative;

import java.util.Locale;

/** Bank accounts, payment cards and organizations. */
final class MoneyItems {

    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private MoneyItems() {
    }

    /** An IBAN of a country with the domestic part of its ISO 13616 structure. */
    static String iban(Draw draw) {
        return switch (draw.below(6)) {
            case 0 -> Digits.iban("DE", draw.shape("##################"));
            case 1 -> Digits.iban("GB", draw.pick("BARC", "HBUK", "LOYD") + draw.shape("##############"));
            case 2 -> Digits.iban("TR", draw.shape("#####0################"));
            default -> Digits.iban("KZ", draw.shape("###") + draw.of(CAPITALS, 13));
        };
    }

    /** A bank account. */
    static Item account(Draw draw) {
        String iban = iban(draw);
        return switch (draw.below(6)) {
            case 0, 1 -> account("in fours", Digits.fours(iban, " "), iban);
            case 2 -> account("small letters", iban.toLowerCase(Locale.ROOT), iban);
            case 3 -> account("look-alike letters", Disguise.lookAlike(iban, draw), iban);
            case 4 -> account("typeset spaces", Digits.fours(iban, "\u00a0"), iban);
            default -> account("compact", iban, iban);
        };
    }

    private static Item account(String category, String written, String iban) {
        return Item.of("account", "account, " + category, written, "account", iban);
    }

    /** The digits of a card of an issuer, with a right Luhn digit. */
    static String cardNumber(Draw draw) {
        return Digits.withLuhn(draw.shape(draw.pick("4400#*#########", "5169#*#########", "2200#*#########", "4*#############", "5375###########")));
    }

    /** A payment card. */
    static Item card(Draw draw) {
        String card = cardNumber(draw);
        return switch (draw.below(6)) {
            case 0, 1, 2 -> card("in fours", Digits.fours(card, " "), card);
            case 3 -> card("in fours with dashes", Digits.fours(card, "-"), card);
            case 4 -> card("full-width digits", Disguise.fullWidth(Digits.fours(card, " ")), card);
            default -> card("compact", card, card);
        };
    }

    private static Item card(String category, String written, String card) {
        return Item.of("card", "card, " + category, written, "card", card.substring(12));
    }

    /** A Kazakh registration number of an organization. */
    static Item organization(Draw draw) {
        String eleven;
        do {
            eleven = draw.shape("##0*" + draw.pick("4", "5") + "######");
        } while (Digits.binCheck(eleven) < 0);
        String bin = eleven + Digits.binCheck(eleven);
        return Item.of("organization", "organization, BIN", bin, "organization", "kz:" + bin);
    }
}
