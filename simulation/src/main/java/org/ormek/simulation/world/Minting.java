package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.ormek.simulation.identifier.Base58Check;
import org.ormek.simulation.identifier.Bech32;
import org.ormek.simulation.identifier.Iban;
import org.ormek.simulation.identifier.Luhn;

/** Makes identifiers that nobody else in the world has. */
public final class Minting {
    private static final List<String> KZ = List.of("700", "701", "702", "705", "707", "708", "747", "771", "775", "776", "777", "778");
    private static final List<String> RU = List.of("903", "905", "909", "916", "925", "926", "964", "977", "985", "999");
    private static final List<String> FOREIGN = List.of("+38067#######", "+38050#######", "+37491######", "+99555#######", "+4478########", "+48501######");
    private static final List<String> BANKS = List.of("125", "601", "722", "826", "914", "998");
    private static final List<String> SYLLABLES = List.of("qaz", "vel", "ori", "tun", "mar", "zhe", "lim", "sor", "bek", "dun", "ral", "pix", "nav", "ter", "olk", "umi", "shan", "gri", "fal", "yrt");
    private static final List<String> WORDS = List.of("invest", "trade", "capital", "finance", "pay", "market", "bonus", "shop", "help", "pro", "group", "fund");
    private static final List<String> ENDINGS = List.of("com", "net", "io", "top", "site", "online", "kz", "pro", "org", "info", "ru", "xyz");
    private final Set<String> taken = new HashSet<>();
    private final Dice dice;

    /** Mints with the given stream. */
    public Minting(Dice dice) {
        this.dice = dice;
    }

    /** A mobile number: mostly of Kazakhstan, some of Russia, a few foreign. */
    public Asset phone(LocalDate from, LocalDate to) {
        double where = dice.unit();
        return made(Kind.PHONE, from, to, () -> where < .68 ? "+7" + dice.pick(KZ) + dice.digits(7)
                : where < .90 ? "+7" + dice.pick(RU) + dice.digits(7) : filled(dice.pick(FOREIGN)));
    }

    /** A mobile number of Kazakhstan. */
    public Asset mobile() {
        return made(Kind.PHONE, Calendar.START, Calendar.END, () -> "+7" + dice.pick(KZ) + dice.digits(7));
    }

    /** A landline of Almaty or Astana, as firms and bank hotlines have. */
    public Asset landline() {
        return made(Kind.PHONE, Calendar.START, Calendar.END,
                () -> dice.chance(.5) ? "+77272" + dice.digits(6) : "+77172" + dice.digits(6));
    }

    /** A Telegram handle, or in one of four cases an invite. */
    public Asset telegram(LocalDate from, LocalDate to) {
        boolean invite = dice.chance(.25);
        return made(Kind.MESSENGER, from, to, () -> "telegram:" + (invite ? "+" + inviteCode() : stem() + "_" + dice.pick(WORDS) + (dice.chance(.5) ? dice.digits(2) : "")));
    }

    /** A registrable domain of made-up words. */
    public Asset site(String stem, LocalDate from, LocalDate to) {
        return made(Kind.SITE, from, to, () -> (dice.chance(.5) ? stem : stem()) + (dice.chance(.6) ? "-" + dice.pick(WORDS) : "")
                + (dice.chance(.3) ? dice.digits(2) : "") + "." + dice.pick(ENDINGS));
    }

    /** A wallet: Bitcoin bech32 or legacy, TRON, or EVM in lower case. */
    public Asset wallet(LocalDate from, LocalDate to) {
        return made(Kind.WALLET, from, to, () -> switch (dice.below(6)) {
            case 0 -> "btc:" + Bech32.segwitV0("bc", dice.bytes(20));
            case 1 -> "btc:" + Base58Check.encode(dice.chance(.6) ? 0 : 5, dice.bytes(20));
            case 2, 3, 4 -> "tron:" + Base58Check.encode(0x41, dice.bytes(20));
            default -> "evm:0x" + dice.hex(20);
        });
    }

    /** A bank account of Kazakhstan or, as often, a card. */
    public Asset mule(LocalDate from, LocalDate to) {
        return dice.chance(.5)
                ? made(Kind.ACCOUNT, from, to, () -> Iban.kazakhstan(dice.pick(BANKS), dice.pick(List.of("KZT", "K20", "C01")) + dice.digits(10)))
                : made(Kind.CARD, from, to, () -> Luhn.complete(dice.pick(List.of("4400", "4003", "5169", "5354", "2200")) + dice.digits(11)));
    }

    /** An e-mail address at the host. */
    public Asset email(String host, LocalDate from, LocalDate to) {
        return made(Kind.EMAIL, from, to, () -> dice.pick(List.of("support", "info", "help", "office", "manager")) + dice.digits(2) + "@" + host);
    }

    /** A public IPv4 address. */
    public Asset ip() {
        return made(Kind.IP, Calendar.START, Calendar.END,
                () -> dice.pick(List.of("45", "91", "185", "193")) + "." + dice.between(1, 250) + "." + dice.between(0, 255) + "." + dice.between(1, 254));
    }

    /** An analytics or advertising id. */
    public Asset tracker() {
        return made(Kind.TRACKER, Calendar.START, Calendar.END, () -> switch (dice.below(3)) {
            case 0 -> "ga:UA-" + dice.between(10_000_000, 99_999_999) + "-" + dice.between(1, 4);
            case 1 -> "ym:" + dice.between(20_000_000, 99_999_999);
            default -> "fb:" + dice.between(100_000, 999_999) + dice.digits(9);
        });
    }

    /** A certificate fingerprint. */
    public Asset certificate() {
        return made(Kind.CERTIFICATE, Calendar.START, Calendar.END, () -> dice.hex(32));
    }

    /** A name server of the host. */
    public Asset nameServer(String host) {
        return made(Kind.NAME_SERVER, Calendar.START, Calendar.END, () -> "ns" + dice.between(1, 99) + "." + host);
    }

    /** A made-up word of three syllables, lower case. */
    public String stem() {
        return dice.pick(SYLLABLES) + dice.pick(SYLLABLES) + dice.pick(SYLLABLES);
    }

    /** A made-up firm name with a kind of business, in Latin letters. */
    public String brand(String stem) {
        return stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1) + " "
                + dice.pick(List.of("Capital", "Invest", "Group", "Trade", "Finance", "Market"));
    }

    private String inviteCode() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789_-";
        StringBuilder code = new StringBuilder("A");
        while (code.length() < 16) {
            code.append(letters.charAt(dice.below(letters.length())));
        }
        return code.toString();
    }

    private String filled(String pattern) {
        StringBuilder number = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            number.append(c == '#' ? dice.digits(1) : String.valueOf(c));
        }
        return number.toString();
    }

    private Asset made(Kind kind, LocalDate from, LocalDate to, Supplier<String> maker) {
        String value = maker.get();
        while (!taken.add(kind.prefix() + value)) {
            value = maker.get();
        }
        return new Asset(kind, value, from, to);
    }
}
