package org.ormek.api.cluster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.api.cluster.ClusterExport.StatedLink;
import org.ormek.api.words.ClusterSummary;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.LinkType;

/**
 * A cluster as a bundle of STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/): an infrastructure that consists of the members,
 * relationships for the links that sources state, a grouping of all, and a report with the caveat. No threat actor is named,
 * since a cluster is no finding of guilt. The same cluster of the same run gives the same bytes.
 */
final class StixBundle {

    private static final String AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";
    private static final String AUTHOR = StixObservables.id("identity", List.of("Ormek"));
    /** When the extension was first given out; it stays as it is. */
    private static final String DEFINED = "2026-11-01T00:00:00.000Z";
    private static final String DEFINITION = """
            Type 'x-ormek-identifier' (new SCO): 'kind' (string, required: phone-number, wallet, bank-account, payment-card, tracker, kit, favicon, organization), \
            'value' (string, required: E.164; chain:address; IBAN; keyed hash of a card; kind:id; name; country:number), 'display_name' (string, optional). \
            ID contributing properties: kind, value. On relationships (property extension): 'role' (string, what the evidence shows a member doing), \
            'bits' (number, log2 of the likelihood ratio of its ties within the cluster), 'stability' (number 0 to 1, share of resampled runs in which it stays), \
            'link' (string, what a source states), 'datasets' and 'evidence' (lists of strings, who states it and where).""";

    private final ClusterExport export;
    private final String language;
    private final String at;
    private final String statement;
    private final List<Map<String, Object>> objects = new ArrayList<>();
    private final Map<EntityKey, String> ids = new LinkedHashMap<>();

    private StixBundle(ClusterExport export, String language) {
        this.export = export;
        this.language = language;
        this.at = time(export.run().at());
        this.statement = StixObservables.id("marking-definition", List.of(export.caveat()));
    }

    /** The bundle; texts in kk, ru or en. */
    static Map<String, Object> of(ClusterExport export, String language) {
        return new StixBundle(export, language).bundle();
    }

    private Map<String, Object> bundle() {
        frame();
        Map<String, Object> cluster = infrastructure();
        Set<String> written = new HashSet<>();
        for (ClusterMember member : export.members()) {
            Map<String, Object> observable = StixObservables.of(member.key(), member.display());
            String id = (String) Objects.requireNonNull(observable.get("id"));
            // A name server that is a site too is one domain name.
            if (written.add(id)) {
                observable.put("object_marking_refs", List.of(AMBER, statement));
                objects.add(observable);
            }
            ids.put(member.key(), id);
            consistsOf((String) Objects.requireNonNull(cluster.get("id")), member, id);
        }
        export.links().forEach(this::link);
        List<String> all = objects.stream().map(object -> (String) Objects.requireNonNull(object.get("id"))).filter(id -> !isFrame(id)).toList();
        Map<String, Object> grouping = domain("grouping");
        grouping.put("name", "Ormek cluster " + export.cluster().id());
        grouping.put("description", ClusterSummary.of(export.cluster(), language));
        grouping.put("context", "suspicious-activity");
        grouping.put("object_refs", all);
        Map<String, Object> report = domain("report");
        report.put("name", "Ormek cluster " + export.cluster().id() + ", run " + export.run().id());
        report.put("description", ClusterSummary.of(export.cluster(), language) + " " + export.caveat() + (export.cuts().isEmpty() ? "" : " " + String.join("; ", export.cuts())));
        report.put("report_types", List.of("observed-data"));
        report.put("published", at);
        report.put("object_refs", List.of(Objects.requireNonNull(grouping.get("id")), Objects.requireNonNull(cluster.get("id"))));
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("type", "bundle");
        bundle.put("id", StixObservables.id("bundle", List.of(export.run().id(), export.cluster().id(), language)));
        bundle.put("objects", objects);
        return bundle;
    }

    private static boolean isFrame(String id) {
        return id.startsWith("identity--") || id.startsWith("marking-definition--") || id.startsWith("extension-definition--");
    }

    /** Who made it, how it may be shared, and what our extension means. */
    private void frame() {
        objects.add(new LinkedHashMap<>(Map.of("type", "marking-definition", "spec_version", "2.1", "id", AMBER, "created", "2017-01-20T00:00:00.000Z", "definition_type", "tlp",
                "name", "TLP:AMBER", "definition", Map.of("tlp", "amber"))));
        objects.add(new LinkedHashMap<>(Map.of("type", "marking-definition", "spec_version", "2.1", "id", statement, "created", DEFINED, "created_by_ref", AUTHOR, "definition_type",
                "statement", "definition", Map.of("statement", export.caveat()))));
        objects.add(new LinkedHashMap<>(Map.of("type", "identity", "spec_version", "2.1", "id", AUTHOR, "created", DEFINED, "modified", DEFINED, "name", "Ormek", "identity_class", "system")));
        Map<String, Object> extension = new LinkedHashMap<>(Map.of("type", "extension-definition", "spec_version", "2.1", "id", StixObservables.EXTENSION, "created", DEFINED, "modified",
                DEFINED, "created_by_ref", AUTHOR, "name", "Ormek identifiers", "schema", DEFINITION, "version", "1.0.0"));
        extension.put("description", "Identifiers that STIX 2.1 has no type for, and the weight of what ties them together.");
        extension.put("extension_types", List.of("new-sco", "property-extension"));
        objects.add(extension);
        objects.replaceAll(TreeMap::new);
    }

    /** A new object of this run and cluster, marked, in the bundle. */
    private Map<String, Object> domain(String type, String... more) {
        List<String> parts = new ArrayList<>(List.of(export.run().id(), export.cluster().id(), type));
        parts.addAll(List.of(more));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", StixObservables.id(type, parts));
        object.put("created", at);
        object.put("modified", at);
        object.put("created_by_ref", AUTHOR);
        object.put("lang", language);
        object.put("object_marking_refs", List.of(AMBER, statement));
        objects.add(object);
        return object;
    }

    private Map<String, Object> infrastructure() {
        ClusterCard card = export.cluster();
        Map<String, Object> cluster = domain("infrastructure");
        cluster.put("name", "Cluster " + card.id());
        cluster.put("description", ClusterSummary.of(card, language));
        cluster.put("infrastructure_types", List.of("unknown"));
        between(cluster, "first_seen", card.firstSeen(), "last_seen", card.lastSeen());
        return cluster;
    }

    private void consistsOf(String cluster, ClusterMember member, String observable) {
        Map<String, Object> weight = new LinkedHashMap<>(Map.of("extension_type", "property-extension"));
        weight.put("role", member.role().name());
        weight.put("bits", member.bits());
        if (member.stability() != null) {
            weight.put("stability", member.stability());
        }
        relationship("consists-of", cluster, observable, member.key().toString()).put("extensions", Map.of(StixObservables.EXTENSION, new TreeMap<>(weight)));
    }

    private void link(StatedLink link) {
        boolean resolves = link.type() == LinkType.RESOLVED_TO && link.from().type() == EntityType.SITE;
        Map<String, Object> relationship = relationship(resolves ? "resolves-to" : "related-to", Objects.requireNonNull(ids.get(link.from())), Objects.requireNonNull(ids.get(link.to())),
                link.type() + " " + link.from() + " " + link.to());
        between(relationship, "start_time", link.firstSeen(), "stop_time", link.lastSeen());
        relationship.put("extensions", Map.of(StixObservables.EXTENSION, new TreeMap<>(Map.of("extension_type", "property-extension", "link", link.type().name(), "datasets",
                link.datasets(), "evidence", link.evidence()))));
    }

    private Map<String, Object> relationship(String type, String source, String target, String name) {
        Map<String, Object> relationship = domain("relationship", type, name);
        relationship.put("relationship_type", type);
        relationship.put("source_ref", source);
        relationship.put("target_ref", target);
        return relationship;
    }

    /** The end must lie behind the beginning; of one moment only the beginning is said where the standard asks for a later end. */
    private static void between(Map<String, Object> object, String begin, @Nullable Instant first, String end, @Nullable Instant last) {
        if (first != null) {
            object.put(begin, time(first));
        }
        if (last != null && (first == null || last.isAfter(first))) {
            object.put(end, time(last));
        }
    }

    private static String time(Instant at) {
        String text = at.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }
}
