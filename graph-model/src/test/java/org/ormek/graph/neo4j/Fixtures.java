package org.ormek.graph.neo4j;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.GraphInventory;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
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

/** Evidence for tests, made with few words. */
final class Fixtures {

    private Fixtures() {
    }

    static Sha256 digest(String text) {
        return Sha256.ofParts(text.getBytes(StandardCharsets.UTF_8));
    }

    static EntityKey phone(String last) {
        return new EntityKey(EntityType.PHONE, "+7701" + last);
    }

    static EntityKey site(String host) {
        return new EntityKey(EntityType.SITE, host);
    }

    static EntityKey wallet(String address) {
        return new EntityKey(EntityType.WALLET, "btc:" + address);
    }

    /** Starts a complaint that can be dressed further. */
    static Draft complaint(String name, String dataset) {
        return new Draft(name, dataset);
    }

    /** All content of a graph as text, to compare graphs. */
    static List<String> contentOf(GraphInventory graph) {
        List<String> lines = new ArrayList<>();
        graph.forEachEvidence(evidence -> lines.add(evidence.id() + " " + evidence.dataset() + " " + evidence.content()));
        graph.forEachEntity(entity -> lines.add(entity.key() + " " + entity.facts()));
        return lines;
    }

    /** Random evidence over few entities, so that much of it overlaps. */
    static List<Evidence> random(long seed, int count, String... datasets) {
        Random random = new Random(seed);
        List<Evidence> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EntityKey phone = phone(String.valueOf(1_000_000 + random.nextInt(15)));
            EntityKey site = site("site" + random.nextInt(12) + ".example.kz");
            Draft draft = complaint("random " + seed + " " + i, datasets[random.nextInt(datasets.length)])
                    .names(phone).names(site);
            if (random.nextInt(4) > 0) {
                draft.at(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(100) * 3600L).toString());
            }
            if (random.nextBoolean()) {
                draft.names(wallet("wallet" + random.nextInt(8))).names(phone);
            }
            if (random.nextInt(3) == 0) {
                draft.link(site, phone, LinkType.HAS_CONTACT);
            }
            if (random.nextInt(3) == 0) {
                draft.flag(random.nextBoolean() ? phone : site, Flag.Kind.values()[random.nextInt(3)], "label" + random.nextInt(2));
            }
            all.add(draft.build());
        }
        return all;
    }

    /** Evidence in the making. */
    static final class Draft {
        private final String name;
        private final String dataset;
        private EvidenceType type = EvidenceType.COMPLAINT;
        private @Nullable Instant observedAt;
        private String source = "file.csv";
        private String text;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Flag> flags = new ArrayList<>();

        private Draft(String name, String dataset) {
            this.name = name;
            this.dataset = dataset;
            this.text = "Text of " + name;
        }

        Draft at(String instant) {
            observedAt = Instant.parse(instant);
            return this;
        }

        Draft type(EvidenceType newType) {
            type = newType;
            return this;
        }

        Draft text(String newText) {
            text = newText;
            return this;
        }

        Draft source(String newSource) {
            source = newSource;
            return this;
        }

        Draft names(EntityKey... keys) {
            for (EntityKey key : keys) {
                mentions.add(new Mention(new Entity(key, "Display of " + key.value(), Map.of("country", "KZ")),
                        MentionRole.SUBJECT, key.value().toUpperCase(java.util.Locale.ROOT), "text",
                        new Span(mentions.size(), mentions.size() + 3), Certainty.CONFIRMED, "test/1"));
            }
            return this;
        }

        Draft link(EntityKey from, EntityKey to, LinkType linkType) {
            links.add(new Link(from, to, linkType, "test/1"));
            return this;
        }

        Draft flag(EntityKey entity, Flag.Kind kind, String label) {
            flags.add(new Flag(entity, kind, label));
            return this;
        }

        Evidence build() {
            return new Evidence(digest(name), type, dataset, new Provenance(digest(source), source, "line 1", "test/1"),
                    observedAt, "ru", text, "subject of " + name,
                    List.of(new Money(new BigDecimal("1500.50"), "KZT")), Map.of("category", "bank"), flags, mentions, links);
        }
    }
}
