package org.ormek.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/**
 * Reads single values, of which a column or the user says what they are, into canonical entities. Total: no input
 * makes it throw. A canonical value read again has the same key. Safe for use by several threads.
 */
public final class FieldReader {

    private static final int MAX_LENGTH = 10_000;

    private final CardReader cards;

    /** A reader that keys payment cards with the given hasher. */
    public FieldReader(CardHasher hasher) {
        cards = new CardReader(hasher);
    }

    /**
     * Reads the value as the given type.
     *
     * @param type  what the column says
     * @param raw   the value as received
     * @param hints regions for phones, currency for wallets
     */
    public Reading read(EntityType type, String raw, ReadingHints hints) {
        if (raw.length() > MAX_LENGTH) {
            return rejected("The value is longer than " + MAX_LENGTH + " characters. Give one identifier in each value.");
        }
        return switch (type) {
            case PHONE -> phone(raw, hints);
            case WALLET -> WalletFields.read(raw, hints.currency(), true);
            case BANK_ACCOUNT -> IbanReader.read(raw);
            case PAYMENT_CARD -> cards.read(raw);
            case SITE -> WebReader.readSite(raw);
            case WEB_PAGE -> WebReader.readPage(raw);
            case IP_ADDRESS -> IpReader.read(raw);
            case EMAIL -> EmailReader.read(raw);
            case MESSENGER -> MessengerReader.read(raw);
            case TRACKER -> TrackerReader.read(raw);
            case CERTIFICATE -> certificate(raw);
            case NAME_SERVER -> nameServer(raw);
            case KIT -> kit(raw);
            case FAVICON -> favicon(raw);
            case ORGANIZATION -> OrganizationReader.read(raw);
        };
    }

    /** Reads a wallet; the currency, null if not stated, decides where chains share a form. */
    public Reading readWallet(String raw, @Nullable String currency) {
        return read(EntityType.WALLET, raw, new ReadingHints(ReadingHints.NONE.regions(), currency));
    }

    /**
     * Reads a value whose type nobody states: a search box, an untyped list. A printed key ({@code phone:+7701...}) is
     * taken at its word; otherwise forms with a checksum go before those without. Kits, certificates and
     * favicons are read by printed key only.
     */
    public Reading readAny(String raw, ReadingHints hints) {
        return AnyReader.read(this, raw, hints);
    }

    /** The site (or IP address) of a page; empty if the entity is no page. */
    public static Optional<Entity> siteOf(Entity page) {
        Url url = page.type() == EntityType.WEB_PAGE ? Url.split(page.key().value()) : null;
        return url != null && HostReader.read(url.host()) instanceof Reading.Recognized site
                ? Optional.of(site.entity()) : Optional.empty();
    }

    /** The telephone behind an account of WhatsApp, Viber or Telegram; empty if the account is no number. */
    public static Optional<Entity> phoneOf(Entity messenger) {
        return MessengerAccounts.phoneOf(messenger);
    }

    private static Reading phone(String raw, ReadingHints hints) {
        if (raw.indexOf('.') >= 0 || raw.indexOf(':') >= 0) {
            Optional<Entity> linked = MessengerReader.link(Glyphs.clean(raw))
                    .flatMap(account -> phoneOf(account.entity()));
            if (linked.isPresent()) {
                return PhoneReader.read(linked.get().key().value(), hints);
            }
        }
        return PhoneReader.read(raw, hints);
    }

    private static Reading certificate(String raw) {
        String text = Glyphs.clean(raw).replace(":", "").replace(" ", "").toLowerCase(Locale.ROOT);
        return text.matches("[0-9a-f]{64}")
                ? Reading.of(EntityType.CERTIFICATE, text, text, Map.of(), true, "certificate/1")
                : rejected("The value is no certificate digest: 64 hexadecimal digits of SHA-256 are expected.");
    }

    private static Reading nameServer(String raw) {
        String host = HostReader.plainAscii(Refang.refang(Glyphs.clean(raw)));
        Reading.Recognized site = host == null ? null : HostReader.site(host);
        return site == null ? new Reading.Rejected(Issue.Reason.UNPARSEABLE_SITE,
                "The value is no name server. Write its host like ns1.example.kz.")
                : Reading.of(EntityType.NAME_SERVER, site.entity().key().value(), site.entity().display(),
                        site.entity().attributes(), true, "nameserver/1");
    }

    private static Reading kit(String raw) {
        String name = Glyphs.clean(raw).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return name.isBlank() || name.length() > 200 ? rejected("The value is no kit name: it is empty or too long.")
                : Reading.of(EntityType.KIT, Glyphs.clean(name), Glyphs.clean(name), Map.of(), true, "kit/1");
    }

    /** Tools write the 32 bits with or without a sign; the signed writing is the one that scanners search by. */
    private static Reading favicon(String raw) {
        String text = Glyphs.clean(raw).replaceFirst("(?i)^mmh3:\\s*", "");
        long number = text.matches("-?\\d{1,10}") ? Long.parseLong(text) : Long.MIN_VALUE;
        if (number < Integer.MIN_VALUE || number > 0xFFFF_FFFFL) {
            return rejected("The value is no hash of a favicon: a whole number of 32 bits is expected, the MurmurHash3 that scanners search by.");
        }
        String hash = String.valueOf((int) number);
        return Reading.of(EntityType.FAVICON, hash, hash, Map.of(), true, "favicon/1");
    }

    private static Reading rejected(String message) {
        return new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE, message);
    }
}
