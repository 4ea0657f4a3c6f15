package org.ormek.extract;

import java.util.List;
import java.util.Optional;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Finds out what a value is of which nobody says it. */
final class AnyReader {

    /** Forms that confirm themselves go first; a phone may be nearly any digits and comes late. */
    private static final List<EntityType> ORDER = List.of(EntityType.BANK_ACCOUNT, EntityType.IP_ADDRESS,
            EntityType.PAYMENT_CARD, EntityType.ORGANIZATION, EntityType.PHONE, EntityType.EMAIL);
    private static final int BIN_LENGTH = 12;

    private AnyReader() {
    }

    /** Reads the value; a wallet with a wrong checksum or of the system says so, everything else unknown is one reason. */
    static Reading read(FieldReader reader, String raw, ReadingHints hints) {
        String text = Glyphs.clean(raw);
        Optional<EntityKey> printed = EntityKey.parse(text);
        if (printed.isPresent()) {
            Reading stated = reader.read(printed.get().type(), printed.get().value(), hints);
            if (stated instanceof Reading.Recognized) {
                return stated;
            }
        }
        Reading wallet = WalletFields.read(text, hints.currency(), false);
        if (wallet instanceof Reading.Recognized) {
            return wallet;
        }
        for (EntityType type : ORDER) {
            if (reader.read(type, text, hints) instanceof Reading.Recognized found
                    && (type != EntityType.PHONE || isPhone(text, found))
                    && (type != EntityType.ORGANIZATION || isNamedOrLong(text, found))) {
                return found;
            }
        }
        Reading web = web(reader, text, hints);
        if (web instanceof Reading.Recognized) {
            return web;
        }
        boolean unknown = wallet instanceof Reading.Rejected rejected
                && rejected.reason() == Issue.Reason.UNKNOWN_WALLET_FORMAT;
        return unknown ? web : wallet;
    }

    private static Reading web(FieldReader reader, String text, ReadingHints hints) {
        Url url = text.indexOf('@') > 0 && text.indexOf('/') < 0 ? null : WebReader.parse(text);
        if (url != null) {
            List<Reading.Recognized> found = WebReader.readAll(url);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        for (EntityType type : List.of(EntityType.MESSENGER, EntityType.TRACKER)) {
            boolean bareWord = type == EntityType.MESSENGER && text.matches("\\w+");
            if (!bareWord && reader.read(type, text, hints) instanceof Reading.Recognized found) {
                return found;
            }
        }
        return new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE,
                "The value is no identifier of a known kind: give a phone number, wallet, account, card, site, address or handle.");
    }

    /** Ten digits alone are rather a telephone number than a Russian taxpayer. */
    private static boolean isNamedOrLong(String text, Reading.Recognized found) {
        return found.entity().display().length() == BIN_LENGTH || text.chars().anyMatch(Character::isLetter);
    }

    private static boolean isPhone(String text, Reading.Recognized found) {
        Entity phone = found.entity();
        return found.certainty() == Certainty.CONFIRMED
                && text.chars().noneMatch(c -> Character.isLetter(c) && Glyphs.digitMeant((char) c) < 0)
                && phone.key().value().length() > 7;
    }
}
