package org.ormek.api.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.model.EntityKey;
import org.ormek.model.LinkType;

/**
 * A cluster as a file.
 *
 * @param run     the run that found it
 * @param cluster its card
 * @param members all members by role, those with most weight first
 * @param links   links that sources in scope state among members
 * @param cuts    what is missing in the links and why; empty if nothing is
 * @param caveat  the sentence that every reader must see
 */
public record ClusterExport(ClusterRun run, ClusterCard cluster, List<ClusterMember> members, List<StatedLink> links, List<String> cuts, String caveat) {

    /** Copies the lists. */
    public ClusterExport {
        members = List.copyOf(members);
        links = List.copyOf(links);
        cuts = List.copyOf(cuts);
    }

    /**
     * A link between two members.
     *
     * @param from      where it starts
     * @param to        where it ends
     * @param type      what it says
     * @param firstSeen earliest dated statement; null if undated
     * @param lastSeen  latest dated statement; null if undated
     * @param datasets  datasets that state it, sorted
     * @param evidence  ids of evidence, one for each dataset, in their order
     */
    public record StatedLink(EntityKey from, EntityKey to, LinkType type, @Nullable Instant firstSeen, @Nullable Instant lastSeen, List<String> datasets, List<String> evidence) {

        /** Copies the lists. */
        public StatedLink {
            datasets = List.copyOf(datasets);
            evidence = List.copyOf(evidence);
        }
    }
}
