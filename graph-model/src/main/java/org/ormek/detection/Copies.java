package org.ormek.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.brand.BrandMark;
import org.ormek.brand.BrandMarks;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;

/**
 * Sites that show a brand's mark without being the brand's: they pose as it, if of all that do so at least one in three also names
 * the brand. A mark that mostly strangers to the brand show, such as the icon of a common software, says nothing of it.
 */
final class Copies {

    private static final int NAMING_OF = 3;

    private final BrandMarks marks;
    private final Set<EntityKey> disputed;
    private final Map<EntityKey, Set<EntityKey>> showing = new HashMap<>();
    private final Map<String, Set<EntityKey>> naming = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();

    /** A piece of evidence of members that shows marks of a brand and does not name it. */
    private record Seen(Set<Integer> clusters, String brand, Set<EntityKey> marks) {
    }

    /**
     * With the marks of the evidence.
     *
     * @param disputed those that an analyst has judged by his own word; they say nothing of a brand
     */
    Copies(BrandMarks marks, Set<EntityKey> disputed) {
        this.marks = marks;
        this.disputed = Set.copyOf(disputed);
    }

    /** Whether the evidence is of a kind that may show a mark. */
    boolean mayShow(Evidence evidence) {
        return !marks.all().isEmpty() && evidence.type() == EvidenceType.SITE_REPORT;
    }

    /** Takes in a piece of evidence, the brands that its text poses as, and the clusters of what it names. */
    void add(Evidence evidence, Set<Brand> posed, Set<Integer> clusters) {
        if (!mayShow(evidence)) {
            return;
        }
        List<Entity> sites = evidence.mentions().stream().filter(mention -> mention.role() == MentionRole.SUBJECT && mention.entity().type() == EntityType.SITE)
                .map(Mention::entity).toList();
        for (Entity site : sites) {
            posed.forEach(brand -> name(brand, site));
            Brands.builtIn().imitatedBy(site.display()).forEach(brand -> name(brand, site));
        }
        Map<String, Set<EntityKey>> shown = new TreeMap<>();
        for (BrandMark mark : marks.copiedBy(evidence)) {
            if (!disputed.contains(mark.key())) {
                sites.forEach(site -> showing.computeIfAbsent(mark.key(), key -> new HashSet<>()).add(site.key()));
                mark.posed().filter(brand -> !posed.contains(brand)).ifPresent(brand -> shown.computeIfAbsent(brand.id(), id -> new TreeSet<>()).add(mark.key()));
            }
        }
        if (!clusters.isEmpty()) {
            shown.forEach((brand, keys) -> seen.add(new Seen(Set.copyOf(clusters), brand, keys)));
        }
    }

    private void name(Brand brand, Entity site) {
        naming.computeIfAbsent(brand.id(), id -> new HashSet<>()).add(site.key());
    }

    /** How many pieces of evidence of each cluster show by a mark alone that a brand is posed as, by number of the cluster and id of the brand. */
    Map<Integer, Map<String, Integer>> told() {
        Map<Integer, Map<String, Integer>> told = new TreeMap<>();
        for (Seen one : seen) {
            if (one.marks().stream().anyMatch(mark -> isTelling(mark, one.brand()))) {
                one.clusters().forEach(cluster -> told.computeIfAbsent(cluster, number -> new TreeMap<>()).merge(one.brand(), 1, Integer::sum));
            }
        }
        return told;
    }

    private boolean isTelling(EntityKey mark, String brand) {
        Set<EntityKey> sites = showing.getOrDefault(mark, Set.of());
        Set<EntityKey> named = naming.getOrDefault(brand, Set.of());
        return NAMING_OF * sites.stream().filter(named::contains).count() >= sites.size();
    }
}
