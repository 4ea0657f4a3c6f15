package org.ormek.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.SharedService;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.brand.BrandMark;
import org.ormek.brand.BrandMarks;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.SharedServiceCard;
import org.ormek.lexicon.Brand;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;

/** Draws the profiles of all clusters of a run from the evidence, one piece after another. */
final class Profiles {

    private static final String HOSTING_COUNTRY = "hosting_country";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    /** A member that was named first in so many days before the newest evidence is fresh. */
    private static final Duration FRESH = Duration.ofDays(30);

    private final Clustering clustering;
    private final EntityIndex index;
    private final List<Profile> profiles = new ArrayList<>();
    private final Map<EntityKey, String> serviceDisplays = new HashMap<>();
    private final Map<Integer, Roles> roles = new HashMap<>();
    private final Set<String> hosted = new HashSet<>();
    private final BrandMarks marks;
    private final Copies copies;
    private @Nullable Instant newest;

    Profiles(Clustering clustering, EntityIndex index, BrandMarks marks) {
        this.clustering = clustering;
        this.index = index;
        this.marks = marks;
        this.copies = new Copies(marks, disputed());
        for (int i = 0; i < clustering.clusters(); i++) {
            profiles.add(new Profile());
        }
        clustering.services().forEach(service -> serviceDisplays.put(index.keyOf(service.entity()), index.keyOf(service.entity()).value()));
    }

    /** Marks that are no services, because an analyst said so, or services by his word and not for being marks. */
    private Set<EntityKey> disputed() {
        Set<EntityKey> disputed = new HashSet<>(marks.all().keySet());
        clustering.services().stream().filter(service -> service.reason() == SharedService.Reason.BRAND).forEach(service -> disputed.remove(index.keyOf(service.entity())));
        return disputed;
    }

    /** Adds what one piece of evidence says of the clusters of the entities it names. */
    void add(Evidence evidence) {
        if (evidence.observedAt() != null && (newest == null || newest.isBefore(evidence.observedAt()))) {
            newest = evidence.observedAt();
        }
        TreeSet<Integer> named = new TreeSet<>();
        Set<Integer> members = new HashSet<>();
        Set<EntityKey> services = new TreeSet<>();
        for (Mention mention : evidence.mentions()) {
            Entity entity = mention.entity();
            if (serviceDisplays.computeIfPresent(entity.key(), (key, display) -> entity.display()) != null) {
                services.add(entity.key());
            }
            Optional<Integer> number = index.find(entity.key()).filter(entry -> clustering.clusterOf(entry) != Clustering.NONE);
            if (number.isPresent()) {
                int cluster = clustering.clusterOf(number.get());
                named.add(cluster);
                profiles.get(cluster).addEntity(entity);
                Roles seen = roles.computeIfAbsent(number.get(), n -> new Roles(entity));
                seen.add(mention.role());
                if (members.add(number.get())) {
                    seen.seenIn(evidence);
                }
                addHosting(evidence, mention, profiles.get(cluster));
            }
        }
        Set<Brand> brands = named.isEmpty() && !copies.mayShow(evidence) ? Set.of() : Posing.as(evidence);
        copies.add(evidence, brands, named);
        if (!named.isEmpty()) {
            CallOrder.of(evidence).forEach((key, part) -> index.find(key).map(roles::get).ifPresent(seen -> seen.add(part)));
            named.forEach(cluster -> {
                profiles.get(cluster).addEvidence(evidence, brands);
                services.forEach(profiles.get(cluster)::addService);
            });
        }
    }

    /** Each country of a site once, however often it is reported. */
    private void addHosting(Evidence evidence, Mention mention, Profile profile) {
        String country = evidence.attributes().get(HOSTING_COUNTRY);
        if (country != null && mention.role() == MentionRole.SUBJECT && COUNTRY.matcher(country).matches() && hosted.add(mention.entity().key() + " " + country)) {
            profile.addHosting(country);
        }
    }

    /** The profiles in the order of the clusters. Stability by entity number; empty if it was not measured. */
    List<Profile> all(double[] stability) {
        copies.told().forEach((cluster, brands) -> brands.forEach(profiles.get(cluster)::addCopied));
        for (int cluster = 0; cluster < profiles.size(); cluster++) {
            for (int member : clustering.membersOf(cluster)) {
                Roles seen = roles.get(member);
                EntityKey key = index.keyOf(member);
                profiles.get(cluster).addMember(new ClusterMember(key, seen == null ? key.value() : seen.display(), Roles.of(key.type(), seen),
                        clustering.weightInside(member), stability.length == 0 ? null : stability[member]), isFresh(seen));
            }
        }
        return profiles;
    }

    private boolean isFresh(@Nullable Roles seen) {
        return seen != null && seen.first() != null && newest != null && !seen.first().isBefore(newest.minus(FRESH));
    }

    /** How people write the shared services of the run. */
    Map<EntityKey, String> serviceDisplays() {
        return serviceDisplays;
    }

    private SharedServiceCard card(SharedService service, EntityKey key, String display) {
        Optional<BrandMark> mark = service.reason() == SharedService.Reason.BRAND ? marks.find(key) : Optional.empty();
        return new SharedServiceCard(key, display, service.reason().name(), service.purity(), service.sharers(),
                mark.map(one -> List.copyOf(one.brands())).orElse(List.of()), mark.map(BrandMark::evidence).orElse(null));
    }

    /** The shared services of the run. */
    List<SharedServiceCard> services() {
        return clustering.services().stream().map(service -> {
            EntityKey key = index.keyOf(service.entity());
            return card(service, key, serviceDisplays.getOrDefault(key, key.value()));
        }).toList();
    }
}
