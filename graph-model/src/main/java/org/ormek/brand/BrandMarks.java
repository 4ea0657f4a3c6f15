package org.ormek.brand;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.MentionRole;

/**
 * Learns from evidence, in any order, which icons and tracker ids are a brand's own: those that its own site shows, and those that a
 * list names as its own. Only pages of the host that the list of brands names count, answered in full by it: below it users may write,
 * and a page that leads to somebody else, or of which somebody complains, may be recorded under a name that is not its own.
 */
public final class BrandMarks {

    /** Before the brand in the label of a flag by which a list names a mark. */
    private static final String LISTED = "brand: ";
    private static final String STATUS = "status";
    private static final String OK = "200";

    private final SortedMap<EntityKey, BrandMark> marks = new TreeMap<>();

    /** The label of a flag that calls an entity a mark of a brand, by the id of the brand or its name. */
    public static String label(String brand) {
        return LISTED + brand;
    }

    /** Takes in what one piece of evidence says. */
    public void add(Evidence evidence) {
        for (Flag flag : evidence.flags()) {
            if (flag.kind() == Flag.Kind.SERVICE && flag.label().startsWith(LISTED)) {
                add(flag.entity(), flag.label().substring(LISTED.length()), evidence);
            }
        }
        if (evidence.type() == EvidenceType.SITE_REPORT) {
            witness(evidence).ifPresent(brand -> carried(evidence).forEach(key -> add(key, brand.id(), evidence)));
        }
    }

    private void add(EntityKey key, String brand, Evidence evidence) {
        marks.merge(key, new BrandMark(key, new TreeSet<>(Set.of(brand)), evidence.id()), BrandMark::and);
    }

    /** The brand of whose own site the evidence tells. */
    private static Optional<Brand> witness(Evidence evidence) {
        List<String> hosts = subjects(evidence);
        Optional<Brand> brand = hosts.stream().findFirst().flatMap(host -> Brands.builtIn().ofSite(host));
        return brand.filter(one -> hosts.stream().allMatch(one.hosts()::contains) && isAnswered(evidence.attributes().get(STATUS)) && isUnreproached(evidence)
                && evidence.links().stream().allMatch(link -> link.type() != LinkType.REDIRECTS_TO || one.hosts().contains(link.to().value())));
    }

    private static boolean isAnswered(@Nullable String status) {
        return status == null || status.equals(OK);
    }

    private static boolean isUnreproached(Evidence evidence) {
        return evidence.flags().stream().noneMatch(flag -> flag.kind() != Flag.Kind.SERVICE && flag.entity().type() == EntityType.SITE);
    }

    private static Set<EntityKey> carried(Evidence evidence) {
        Set<EntityKey> keys = new TreeSet<>();
        for (Link link : evidence.links()) {
            if (link.type() == LinkType.USES_TRACKER || link.type() == LinkType.HAS_FAVICON) {
                keys.add(link.to());
            }
        }
        return keys;
    }

    /** Hosts of the sites that the evidence is about. */
    private static List<String> subjects(Evidence evidence) {
        return evidence.mentions().stream().filter(mention -> mention.role() == MentionRole.SUBJECT && mention.entity().type() == EntityType.SITE)
                .map(mention -> mention.entity().key().value()).distinct().toList();
    }

    /** All marks by key. */
    public SortedMap<EntityKey, BrandMark> all() {
        return Collections.unmodifiableSortedMap(marks);
    }

    /** The mark of a key; empty if it is none. */
    public Optional<BrandMark> find(EntityKey key) {
        return Optional.ofNullable(marks.get(key));
    }

    /** The marks that a report on a site of somebody else shows. */
    public Set<BrandMark> copiedBy(Evidence evidence) {
        if (marks.isEmpty() || evidence.type() != EvidenceType.SITE_REPORT) {
            return Set.of();
        }
        List<String> hosts = subjects(evidence);
        Set<BrandMark> copied = new java.util.LinkedHashSet<>();
        for (EntityKey key : carried(evidence)) {
            find(key).filter(mark -> mark.posed().filter(brand -> hosts.stream().noneMatch(brand::owns)).isPresent()).ifPresent(copied::add);
        }
        return copied;
    }
}
