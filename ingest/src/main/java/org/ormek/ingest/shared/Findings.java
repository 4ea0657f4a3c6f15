package org.ormek.ingest.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.extract.CardMask;
import org.ormek.extract.FieldReader;
import org.ormek.extract.LanguageDetector;
import org.ormek.extract.MoneyFinder;
import org.ormek.extract.Reading;
import org.ormek.extract.ReadingHints;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Flag;
import org.ormek.model.Issue;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Money;

/** What is found in one row: mentions, links, flags, amounts, issues. A job's reader fills it column by column. */
public final class Findings {

    /** The graph's index holds keys of up to 4,000 bytes; identifiers in UTF-8 take up to three bytes a character. */
    private static final int MAX_KEY_LENGTH = 1_300;

    private final Readers readers;
    private final Map<String, List<String>> fields;
    private final ReadingHints hints;
    private final Order order;

    final List<Mention> mentions = new ArrayList<>();
    final Set<Link> links = new LinkedHashSet<>();
    final Set<Flag> flags = new LinkedHashSet<>();
    final List<Money> losses = new ArrayList<>();
    final Map<String, String> attributes = new TreeMap<>();
    final List<Defect> defects = new ArrayList<>();
    @Nullable Instant observedAt;
    @Nullable String language;
    String text = "";

    Findings(Readers readers, Map<String, List<String>> fields, ReadingHints hints, Order order) {
        this.readers = readers;
        this.fields = fields;
        this.hints = hints;
        this.order = order;
    }

    /** An issue before it has its place. */
    record Defect(Issue.Reason reason, String field, String message) {
    }

    /** What is being imported. */
    public Order order() {
        return order;
    }

    /** The first value of a column, stripped; empty if it has none. */
    public Optional<String> value(String column) {
        return fields.getOrDefault(column, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
    }

    /** All values of a column; a single cell may hold several, separated by semicolon or bar. */
    public List<String> values(String column) {
        return fields.getOrDefault(column, List.of()).stream().flatMap(cell -> java.util.Arrays.stream(cell.split("[;|\\n]")))
                .map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Like {@link #value(String)}, but a missing value is an issue that quarantines the row. */
    public String required(String column) {
        return value(column).orElseGet(() -> {
            issue(Issue.Reason.MISSING_FIELD, column, "The column '" + column + "' is missing or empty. Fill it, or name its source in a mapping.");
            return "";
        });
    }

    /** Reads all values of a column as entities of a type. What cannot be read is an issue. */
    public List<EntityKey> entities(String column, EntityType type, MentionRole role) {
        List<EntityKey> keys = new ArrayList<>();
        for (String raw : values(column)) {
            Reading reading = type == EntityType.WALLET ? readers.fields().readWallet(raw, hints.currency()) : readers.fields().read(type, raw, hints);
            entity(reading, raw, column, role).ifPresent(keys::add);
        }
        return keys;
    }

    /** Takes one reading of a value; empty if it was rejected, which is an issue then. */
    public Optional<EntityKey> entity(Reading reading, String raw, String column, MentionRole role) {
        return switch (reading) {
            case Reading.Rejected rejected -> {
                issue(rejected.reason(), column, rejected.message());
                yield Optional.empty();
            }
            case Reading.Recognized recognized when recognized.entity().key().value().length() > MAX_KEY_LENGTH -> {
                issue(Issue.Reason.UNPARSEABLE_VALUE, column, "The value is longer than " + MAX_KEY_LENGTH + " characters; it is left out.");
                yield Optional.empty();
            }
            case Reading.Recognized recognized -> {
                Entity entity = recognized.entity();
                String shown = entity.type() == EntityType.PAYMENT_CARD ? entity.display() : raw;
                mention(new Mention(entity, role, shown, column, null, recognized.certainty(), recognized.extractor()));
                if (entity.type() == EntityType.WEB_PAGE) {
                    yield FieldReader.siteOf(entity).map(site -> {
                        mention(new Mention(site, role, shown, column, null, recognized.certainty(), recognized.extractor()));
                        return site.key();
                    });
                }
                yield Optional.of(entity.key());
            }
        };
    }

    /** The readers of identifiers. */
    public Readers readers() {
        return readers;
    }

    /** How values of this row are read. */
    public ReadingHints hints() {
        return hints;
    }

    private void mention(Mention mention) {
        Entity entity = mention.entity();
        mentions.add(mention);
        ServiceList.find(entity.key()).ifPresent(label -> flags.add(new Flag(entity.key(), Flag.Kind.SERVICE, label)));
        FieldReader.siteOf(entity).filter(site -> entity.type() == EntityType.WEB_PAGE)
                .ifPresent(site -> links.add(new Link(entity.key(), site.key(), LinkType.PART_OF, mention.extractor())));
        FieldReader.phoneOf(entity).filter(phone -> entity.type() == EntityType.MESSENGER).ifPresent(phone -> {
            mentions.add(new Mention(phone, mention.role(), mention.raw(), mention.field(), mention.span(), Certainty.CONFIRMED, mention.extractor()));
            links.add(new Link(entity.key(), phone.key(), LinkType.REGISTERED_BY, mention.extractor()));
        });
    }

    /** Takes the text of the evidence, in which cards are masked: language, identifiers in it and, if asked, amounts. */
    public void text(String content, String field, boolean withMoney) {
        language = value("language").or(() -> LanguageDetector.detect(content)).orElse(null);
        List<Mention> named = readers.text().scan(content, field, MentionRole.MENTIONED, hints);
        text = CardMask.of(content, named);
        named.stream().filter(mention -> mention.entity().key().value().length() <= MAX_KEY_LENGTH).forEach(this::mention);
        if (withMoney) {
            MoneyFinder.find(content).forEach(found -> losses.add(found.money()));
        }
    }

    /** Reads an amount column; an amount that is none quarantines the row. */
    public void amount(String column, String currencyColumn) {
        value(column).ifPresent(raw -> MoneyFinder.read(raw, value(currencyColumn).orElse(null)).ifPresentOrElse(losses::add,
                () -> issue(Issue.Reason.UNPARSEABLE_AMOUNT, column, "'" + form(raw) + "' is no amount. Write digits with a dot before decimals.")));
    }

    /** Reads a date (ISO-8601 day or date-time); a wrong one, or one more than a day after the receipt, quarantines the row. */
    public void observed(String column) {
        value(column).ifPresent(raw -> parse(raw).ifPresentOrElse(instant -> {
            if (instant.isAfter(order.receivedAt().plusSeconds(86_400))) {
                issue(Issue.Reason.DATE_IN_FUTURE, column, "'" + form(raw) + "' lies in the future. Correct the date.");
            }
            observedAt = instant;
        }, () -> issue(Issue.Reason.UNPARSEABLE_DATE, column, "'" + form(raw) + "' is no date of the calendar. Write it as 2026-01-31 or 2026-01-31T10:15:00+05:00.")));
    }

    /** Takes a day already cut from a longer form; what is no day is left out. */
    public void observedDay(String column, String day) {
        parse(day).ifPresentOrElse(instant -> observedAt = instant,
                () -> issue(Issue.Reason.UNPARSEABLE_VALUE, column, "'" + form(day) + "' is no day; the date is left out."));
    }

    private static Optional<Instant> parse(String raw) {
        try {
            if (raw.length() == 10) {
                return Optional.of(LocalDate.parse(raw).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            String iso = raw.replace(' ', 'T');
            boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:?\\d\\d$") && iso.length() > 16;
            return Optional.of(OffsetDateTime.parse(zoned ? iso : iso + "Z").toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** States a link. */
    public void link(EntityKey from, EntityKey to, LinkType type) {
        if (!from.equals(to)) {
            links.add(new Link(from, to, type, order.job().parser()));
        }
    }

    /** States what the source says of an entity. */
    public void flag(EntityKey entity, Flag.Kind kind, String label) {
        flags.add(new Flag(entity, kind, label));
    }

    /** Keeps columns as attributes of the evidence. */
    public void keep(String... columns) {
        for (String column : columns) {
            value(column).ifPresent(value -> attributes.put(column, value));
        }
    }

    /** Notes an issue of a column. */
    public void issue(Issue.Reason reason, String column, String message) {
        defects.add(new Defect(reason, column, message));
    }

    /** How a value looks, without what it says: a shifted row has a victim's name or number in any column. */
    private static String form(String raw) {
        String form = raw.replaceAll("\\p{Lu}", "A").replaceAll("[\\p{L}&&[^A]]", "a").replaceAll("\\p{N}", "9");
        return form.length() > 40 ? form.substring(0, 40) + "..." : form;
    }
}
