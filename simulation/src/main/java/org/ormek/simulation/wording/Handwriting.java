package org.ormek.simulation.wording;

import java.util.List;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Kind;

/** How people write down an identifier. */
public final class Handwriting {
    private final double disorder;

    /** A hand that is disorderly with the given probability. */
    public Handwriting(double disorder) {
        this.disorder = disorder;
    }

    /** The thing as somebody writes it in a text. */
    public String inText(Asset asset, Dice dice) {
        return switch (asset.kind()) {
            case PHONE -> phone(asset.value(), dice);
            case SITE -> site(asset.value(), dice);
            case MESSENGER -> telegram(asset.plain(), dice);
            case CARD -> dice.chance(.6) ? grouped(asset.value()) : asset.value();
            case ACCOUNT -> dice.chance(.25) ? grouped(asset.value()) : asset.value();
            default -> asset.plain();
        };
    }

    /** The thing as a clerk enters it in a column: tidier, but not in one form. */
    public String inColumn(Asset asset, Dice dice) {
        return switch (asset.kind()) {
            case PHONE -> dice.chance(.6) ? asset.value() : national(asset.value(), dice);
            case SITE -> dice.chance(.5) ? asset.value() : "https://" + asset.value() + "/";
            case MESSENGER -> asset.plain().startsWith("+") || dice.chance(.3) ? "https://t.me/" + asset.plain() : "@" + asset.plain();
            default -> asset.plain();
        };
    }

    private String phone(String e164, Dice dice) {
        String written = national(e164, dice);
        return dice.chance(disorder) ? replacedOnce(written, '0', dice.chance(.5) ? 'O' : 'О', dice) : written;
    }

    private static String national(String e164, Dice dice) {
        if (!e164.startsWith("+7")) {
            return dice.chance(.7) ? e164 : "00" + e164.substring(1);
        }
        String area = e164.substring(2, 5);
        String a = e164.substring(5, 8);
        String b = e164.substring(8, 10);
        String c = e164.substring(10);
        return switch (dice.below(8)) {
            case 0 -> "8 " + area + " " + a + " " + b + " " + c;
            case 1 -> "+7 (" + area + ") " + a + "-" + b + "-" + c;
            case 2 -> "8" + area + a + b + c;
            case 3 -> "8-" + area + "-" + a + "-" + b + "-" + c;
            case 4 -> "+7 " + area + " " + a + " " + b + c;
            case 5 -> "8(" + area + ")" + a + b + c;
            case 6 -> "7" + area + a + b + c;
            default -> e164;
        };
    }

    private String site(String host, Dice dice) {
        if (dice.chance(disorder)) {
            return dice.chance(.5) ? "hxxps://" + host.replace(".", "[.]") : host.replace(".", "[.]");
        }
        return switch (dice.below(5)) {
            case 0 -> "https://" + host;
            case 1 -> "www." + host;
            case 2 -> "http://" + host + "/login";
            case 3 -> "https://" + host + "/ru/cabinet?ref=" + dice.digits(4);
            default -> host;
        };
    }

    private static String telegram(String handle, Dice dice) {
        if (handle.startsWith("+")) {
            return (dice.chance(.5) ? "https://" : "") + "t.me/" + handle;
        }
        return dice.pick(List.of("@", "t.me/", "https://t.me/", "@")) + handle;
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String replacedOnce(String text, char from, char to, Dice dice) {
        int at = text.indexOf(from, dice.below(text.length()));
        return at < 0 ? text : text.substring(0, at) + to + text.substring(at + 1);
    }

    /**
     * The same thing with one typing error: a digit or letter lost, doubled, swapped or replaced by its neighbour.
     * A wallet, account or card then has wrong check digits, as it should.
     */
    public static Asset mistyped(Asset asset, Dice dice) {
        String value = asset.value();
        int low = asset.kind() == Kind.PHONE ? 5 : value.indexOf(':') + 2;
        int last = asset.kind() == Kind.SITE ? value.lastIndexOf('.') - 2 : asset.kind() == Kind.EMAIL ? value.indexOf('@') - 2 : value.length() - 2;
        int at = dice.between(Math.min(low, last), last);
        char here = value.charAt(at);
        char next = value.charAt(at + 1);
        String changed = value.substring(0, at) + switch (dice.below(4)) {
            case 0 -> String.valueOf(next);
            case 1 -> "" + here + here + next;
            case 2 -> "" + next + here;
            default -> "" + neighbour(here) + next;
        } + value.substring(at + 2);
        return changed.equals(value) ? mistyped(asset, dice) : new Asset(asset.kind(), changed, asset.from(), asset.to());
    }

    private static char neighbour(char c) {
        return c == '9' ? '8' : c == 'z' || c == 'Z' ? 'x' : (char) (c + 1);
    }
}
