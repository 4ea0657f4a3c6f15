package org.ormek.api.cluster;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.api.cluster.ClusterExport.StatedLink;
import org.ormek.api.words.ClusterSummary;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.model.EntityKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cluster as entities of FollowTheMoney (https://followthemoney.tech), a line each: the cluster as an event, members by their
 * kind, their part in it and the links that sources state as unknown links. Nobody is made a person or a firm by it.
 */
final class FtmLines {

    private static final UUID NAMESPACE = UUID.fromString("7a0f5c52-0c39-5b1e-9d8e-64c8b2f1a955");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private final StringBuilder out = new StringBuilder();

    private FtmLines() {
    }

    static byte[] write(ClusterExport export, String language) {
        FtmLines lines = new FtmLines();
        ClusterCard card = export.cluster();
        String cluster = id("cluster " + card.id());
        Properties event = new Properties().add("name", "Ormek cluster " + card.id()).add("summary", ClusterSummary.of(card, language)).add("description", export.caveat())
                .add("startDate", day(card.firstSeen())).add("endDate", day(card.lastSeen())).add("recordId", export.run().id());
        export.cuts().forEach(cut -> event.add("notes", cut));
        lines.line(cluster, "Event", event);
        for (ClusterMember member : export.members()) {
            lines.member(member);
            lines.line(id("member " + card.id() + " " + member.key()), "UnknownLink", new Properties().add("subject", id(member.key().toString())).add("object", cluster)
                    .add("role", member.role().name()).add("recordId", export.run().id()));
        }
        for (StatedLink link : export.links()) {
            Properties stated = new Properties().add("subject", id(link.from().toString())).add("object", id(link.to().toString())).add("role", link.type().name())
                    .add("startDate", day(link.firstSeen())).add("endDate", day(link.lastSeen()));
            link.evidence().forEach(evidence -> stated.add("recordId", evidence));
            lines.line(id(link.type() + " " + link.from() + " " + link.to()), "UnknownLink", stated);
        }
        return lines.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void member(ClusterMember member) {
        EntityKey key = member.key();
        String value = key.value();
        String behind = value.substring(value.indexOf(':') + 1);
        String before = value.substring(0, Math.max(0, value.indexOf(':')));
        Properties about = new Properties().add("name", member.display()).add("keywords", key.type().prefix());
        switch (key.type()) {
            case PHONE -> line(key, "UserAccount", about.add("service", "telephone").add("username", value).add("phone", isInPlan(value) ? value : null));
            case EMAIL -> line(key, "UserAccount", about.add("service", "e-mail").add("username", value).add("email", value));
            case MESSENGER -> line(key, "UserAccount", about.add("service", before).add("username", behind));
            case WALLET -> line(key, "CryptoWallet", about.add("publicKey", behind).add("blockchain", before));
            case BANK_ACCOUNT -> line(key, "BankAccount", about.add("iban", value).add("accountNumber", value));
            case PAYMENT_CARD -> line(key, "BankAccount", about.add("accountType", "payment card"));
            case SITE -> line(key, "HyperText", about.add("title", member.display()).add("sourceUrl", "https://" + value + "/"));
            case WEB_PAGE -> line(key, "HyperText", about.add("title", member.display()).add("sourceUrl", value));
            case ORGANIZATION -> line(key, "Organization", about.add("registrationNumber", behind));
            default -> line(key, "Asset", about.add("description", value));
        }
    }

    /** FollowTheMoney refuses a telephone number that its number plan has no place for; a victim's slip stays a user name. */
    private static boolean isInPlan(String e164) {
        try {
            return PHONES.isValidNumber(PHONES.parse(e164, null));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private void line(EntityKey key, String schema, Properties properties) {
        line(id(key.toString()), schema, properties);
    }

    private void line(String id, String schema, Properties properties) {
        out.append(JSON.writeValueAsString(new TreeMap<>(Map.of("id", id, "schema", schema, "properties", properties.values)))).append('\n');
    }

    private static String id(String name) {
        return "ormek-" + NameUuid.of(NAMESPACE, name);
    }

    private static @Nullable String day(@Nullable Instant at) {
        return at == null ? null : at.toString().substring(0, "2026-01-31".length());
    }

    /** Values by property, in the order they were added; what is null or blank is left out. */
    private static final class Properties {
        private final TreeMap<String, List<String>> values = new TreeMap<>();

        Properties add(String property, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                values.merge(property, List.of(value), (old, more) -> Stream.concat(old.stream(), more.stream()).distinct().toList());
            }
            return this;
        }
    }
}
