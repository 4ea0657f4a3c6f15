package org.ormek.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;

/** Draws the profiles of all clusters of a run from the evidence, one piece after another. */
final class Profiles {

    private final Clustering clustering;
    private final EntityIndex index;
    private final List<Profile> profiles = new ArrayList<>();
    private final Map<EntityKey, String> serviceDisplays = new HashMap<>();
    private final Map<Integer, Roles> roles = new HashMap<>();

    Profiles(Clustering clustering, EntityIndex index) {
        this.clustering = clustering;
        this.index = index;
        for (int i = 0; i < clustering.clusters(); i++) {
            profiles.add(new Profile());
        }
        clustering.services().forEach(service -> serviceDisplays.put(index.keyOf(service.entity()), index.keyOf(service.entity()).value()));
    }

    /** Adds what one piece of evidence says of the clusters of the entities it names. */
    void add(Evidence evidence) {
        TreeSet<Integer> named = new TreeSet<>();
        for (Mention mention : evidence.mentions()) {
            Entity entity = mention.entity();
            serviceDisplays.computeIfPresent(entity.key(), (key, display) -> entity.display());
            Optional<Integer> number = index.find(entity.key()).filter(entry -> clustering.clusterOf(entry) != Clustering.NONE);
            if (number.isPresent()) {
                int cluster = clustering.clusterOf(number.get());
                named.add(cluster);
                profiles.get(cluster).addEntity(entity);
                roles.computeIfAbsent(number.get(), n -> new Roles(entity)).add(mention.role());
            }
        }
        named.forEach(cluster -> profiles.get(cluster).addEvidence(evidence));
    }

    /** The profiles in the order of the clusters. Stability by entity number; empty if it was not measured. */
    List<Profile> all(double[] stability) {
        for (int cluster = 0; cluster < profiles.size(); cluster++) {
            for (int member : clustering.membersOf(cluster)) {
                Roles seen = roles.get(member);
                EntityKey key = index.keyOf(member);
                profiles.get(cluster).addMember(new ClusterMember(key, seen == null ? key.value() : seen.display(), Roles.of(key.type(), seen),
                        clustering.weightInside(member), stability.length == 0 ? null : stability[member]));
            }
        }
        return profiles;
    }

    /** The shared services of the run. */
    List<SharedServiceCard> services() {
        return clustering.services().stream().map(service -> {
            EntityKey key = index.keyOf(service.entity());
            return new SharedServiceCard(key, serviceDisplays.getOrDefault(key, key.value()), service.reason().name(), service.purity(), service.sharers());
        }).toList();
    }
}
