package org.ormek.ingest.sitereport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ormek.ingest.shared.Findings;
import org.ormek.ingest.shared.RowReader;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Flag;
import org.ormek.model.GroundKind;
import org.ormek.model.LinkType;
import org.ormek.model.MentionRole;

/** The columns of a site report and of a captured page; see docs/formats/sites.md and captures.md. */
public final class SiteReportReader implements RowReader {

    /** Categories of sites that nobody complains of: a crawler that only looked says {@code observed}. */
    private static final Set<String> NO_REPROACH = Set.of("benign", "warning", "observed");

    private static final List<Column> COLUMNS = List.of(
            new Column("wallets", EntityType.WALLET, MentionRole.PAYMENT, LinkType.PUBLISHES_WALLET),
            new Column("phones", EntityType.PHONE, MentionRole.CONTACT, LinkType.HAS_CONTACT),
            new Column("messengers", EntityType.MESSENGER, MentionRole.CONTACT, LinkType.HAS_CONTACT),
            new Column("emails", EntityType.EMAIL, MentionRole.CONTACT, LinkType.HAS_CONTACT),
            new Column("ips", EntityType.IP_ADDRESS, MentionRole.INFRASTRUCTURE, LinkType.RESOLVED_TO),
            new Column("trackers", EntityType.TRACKER, MentionRole.INFRASTRUCTURE, LinkType.USES_TRACKER),
            new Column("nameservers", EntityType.NAME_SERVER, MentionRole.INFRASTRUCTURE, LinkType.USES_NAME_SERVER),
            new Column("certificates", EntityType.CERTIFICATE, MentionRole.INFRASTRUCTURE, LinkType.SERVES_CERTIFICATE),
            new Column("kits", EntityType.KIT, MentionRole.INFRASTRUCTURE, LinkType.HOSTED_KIT),
            new Column("favicon_mmh3", EntityType.FAVICON, MentionRole.INFRASTRUCTURE, LinkType.HAS_FAVICON),
            new Column("redirects", EntityType.SITE, MentionRole.RESOURCE, LinkType.REDIRECTS_TO));

    private static final List<Column> COLUMNS_OF_CAPTURES = Stream.concat(COLUMNS.stream(),
            Stream.of(new Column("accounts", EntityType.BANK_ACCOUNT, MentionRole.PAYMENT, LinkType.PUBLISHES_WALLET),
                    new Column("cards", EntityType.PAYMENT_CARD, MentionRole.PAYMENT, LinkType.PUBLISHES_WALLET))).toList();
    /** What a page warns of: kept as evidence of what it names, and linked to nobody. */
    private static final Map<String, EntityType> CITED = new TreeMap<>(Map.of("cited_phones", EntityType.PHONE, "cited_wallets", EntityType.WALLET, "cited_messengers", EntityType.MESSENGER,
            "cited_emails", EntityType.EMAIL, "cited_accounts", EntityType.BANK_ACCOUNT, "cited_cards", EntityType.PAYMENT_CARD));
    private static final String[] FACTS_OF_CAPTURES = Stream.of(
            Stream.of("url", "favicon", "status", "truncated", "rendered", "dom_simhash", "text_print", "warc_record", "suspected_type", "type_words", "telling_words", "sign_score", "likely_illegal", "needs_check",
                    "impersonates"),
            Arrays.stream(GroundKind.values()).map(ground -> "posing." + ground), IntStream.rangeClosed(1, 15).mapToObj(number -> "sign.P" + number)).flatMap(names -> names).toArray(String[]::new);

    private final boolean captures;

    private SiteReportReader(boolean captures) {
        this.captures = captures;
    }

    /** Reads reports on sites. */
    public static SiteReportReader ofReports() {
        return new SiteReportReader(false);
    }

    /** Reads captured pages: the same, and what only they have. */
    public static SiteReportReader ofCaptures() {
        return new SiteReportReader(true);
    }

    private record Column(String name, EntityType type, MentionRole role, LinkType link) {
    }

    @Override
    public void read(Findings row) {
        row.required("url");
        row.observed("observed_at");
        row.keep("category", "subcategory", "name", "hosting_country", "favicon_sha256");
        List<EntityKey> sites = row.entities("url", EntityType.SITE, MentionRole.SUBJECT);
        String label = row.value("category").orElse("reported");
        if (!NO_REPROACH.contains(label.toLowerCase(Locale.ROOT))) {
            sites.forEach(site -> row.flag(site, Flag.Kind.REPORTED, label));
        }
        if (captures) {
            row.keep(FACTS_OF_CAPTURES);
            row.entities("organizations", EntityType.ORGANIZATION, MentionRole.MENTIONED);
        }
        for (Column column : captures ? COLUMNS_OF_CAPTURES : COLUMNS) {
            for (EntityKey other : row.entities(column.name(), column.type(), column.role())) {
                sites.forEach(site -> row.link(site, other, column.link()));
            }
        }
        CITED.forEach((column, type) -> row.entities(column, type, MentionRole.CITED));
        row.value("description").ifPresent(text -> row.text(text, "description", false));
    }
}
