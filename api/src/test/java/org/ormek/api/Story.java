package org.ormek.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Money;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;
import org.ormek.model.Span;

/**
 * The evidence that the tests of this module ask about. Dataset "open":
 * <pre>
 *   phone +77011234567 --- complaint --- wallet btc --- tag: ransomware (REPORTED)
 *        \--- site pay-kaspi.example --HAS_CONTACT--&gt; phone
 *              \--PUBLISHES_WALLET--&gt; exchange wallet (SERVICE)
 * </pre>
 * Dataset "hidden": another complaint about the same phone, and a phone that nobody else knows.
 */
final class Story {

    static final Entity PHONE = entity("phone:+77011234567", "+7 701 123 4567", Map.of("country", "KZ", "kind", "mobile"));
    static final Entity WALLET = entity("wallet:btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Map.of("chain", "btc"));
    static final Entity EXCHANGE = entity("wallet:btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Map.of("chain", "btc"));
    static final Entity SITE = entity("site:pay-kaspi.example", "pay-kaspi.example", Map.of("registrableDomain", "pay-kaspi.example"));
    static final Entity PAGE = entity("page:https://pay-kaspi.example/login", "https://pay-kaspi.example/login", Map.of("host", "pay-kaspi.example"));
    static final Entity SECRET = entity("phone:+77019999999", "+7 701 999 9999", Map.of("country", "KZ", "kind", "mobile"));
    private static final String TEXT = "Позвонили с 8 (701) 123-45-67, велели перевести 250 000 тенге на bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 <script>alert(1)</script>";

    private Story() {
    }

    static List<Evidence> open() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence("open", 1, EvidenceType.COMPLAINT, "2026-03-02T10:00:00Z", TEXT, List.of(new Money(new BigDecimal("250000"), "KZT")), List.of(),
                List.of(inText(PHONE, MentionRole.CONTACT, "8 (701) 123-45-67"), inText(WALLET, MentionRole.PAYMENT, WALLET.display())), List.of()));
        evidence.add(evidence("open", 2, EvidenceType.SITE_REPORT, "2026-04-11T00:00:00Z", "", List.of(), List.of(),
                List.of(field(SITE, MentionRole.SUBJECT), field(PHONE, MentionRole.CONTACT), field(EXCHANGE, MentionRole.PAYMENT), field(PAGE, MentionRole.RESOURCE)),
                List.of(new Link(SITE.key(), PHONE.key(), LinkType.HAS_CONTACT, "sites/1"), new Link(SITE.key(), EXCHANGE.key(), LinkType.PUBLISHES_WALLET, "sites/1"))));
        evidence.add(evidence("open", 3, EvidenceType.TAG, null, "", List.of(), List.of(new Flag(WALLET.key(), Flag.Kind.REPORTED, "ransomware")),
                List.of(field(WALLET, MentionRole.SUBJECT)), List.of()));
        evidence.add(evidence("open", 4, EvidenceType.TAG, "2026-01-01T00:00:00Z", "", List.of(), List.of(new Flag(EXCHANGE.key(), Flag.Kind.SERVICE, "exchange: Example")),
                List.of(field(EXCHANGE, MentionRole.SUBJECT)), List.of()));
        return evidence;
    }

    static List<Evidence> openAndHidden() {
        List<Evidence> evidence = new ArrayList<>(open());
        evidence.add(evidence("hidden", 5, EvidenceType.COMPLAINT, "2026-05-05T00:00:00Z", "hidden words", List.of(new Money(BigDecimal.TEN, "USD")),
                List.of(new Flag(PHONE.key(), Flag.Kind.SANCTIONED, "hidden flag")), List.of(field(PHONE, MentionRole.SENDER), field(SECRET, MentionRole.CONTACT), field(WALLET, MentionRole.PAYMENT)),
                List.of(new Link(SECRET.key(), PHONE.key(), LinkType.REGISTERED_BY, "hidden/1"))));
        return evidence;
    }

    private static Entity entity(String printed, String display, Map<String, String> attributes) {
        return new Entity(EntityKey.parse(printed).orElseThrow(), display, attributes);
    }

    private static Evidence evidence(String dataset, int number, EvidenceType type, @Nullable String at, String text, List<Money> losses, List<Flag> flags,
                                     List<Mention> mentions, List<Link> links) {
        return new Evidence(digest(dataset + number), type, dataset, new Provenance(digest("file " + dataset), dataset + ".jsonl", "line " + number + ", byte " + number * 100, "test/1"),
                at == null ? null : Instant.parse(at), text.isEmpty() ? null : "ru", text, null, losses, Map.of(), flags, mentions, links);
    }

    private static Mention inText(Entity entity, MentionRole role, String raw) {
        int start = TEXT.indexOf(raw);
        return new Mention(entity, role, raw, "text", new Span(start, start + raw.length()), Certainty.CONFIRMED, "test/1");
    }

    private static Mention field(Entity entity, MentionRole role) {
        return new Mention(entity, role, entity.display(), "value", null, Certainty.CANDIDATE, "test/1");
    }

    private static Sha256 digest(String text) {
        return Sha256.ofParts(text.getBytes(StandardCharsets.UTF_8));
    }
}
