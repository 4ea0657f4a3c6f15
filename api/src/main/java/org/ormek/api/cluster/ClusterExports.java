package org.ormek.api.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ormek.api.cluster.ClusterExport.StatedLink;
import org.ormek.api.error.Refusal;
import org.ormek.api.words.ReportWords;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;
import org.springframework.http.HttpStatus;

/** Gathers a cluster whole: its members page by page, then the links of each. Bounded, and says what the bounds left out. */
class ClusterExports {

    static final int MOST_MEMBERS = 10_000;
    static final int LINKED_MEMBERS = 500;
    static final int LINKS_OF_EACH = 100;
    private static final int PAGE = 1000;

    private final GraphView graph;
    private final ClusterDesk clusters;

    ClusterExports(GraphView graph, ClusterDesk clusters) {
        this.graph = graph;
        this.clusters = clusters;
    }

    /** All members; throws {@link Refusal} (422) if they are more than an export takes, since half a cluster in a file looks like a whole one. */
    List<ClusterMember> allMembers(ClusterCard card, Scope scope) {
        if (card.size() > MOST_MEMBERS) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "This cluster has " + card.size() + " members; an export takes " + MOST_MEMBERS
                    + ". Read them page by page at /api/v1/clusters/" + card.id() + " with 'offset' and 'limit'.");
        }
        List<ClusterMember> all = new ArrayList<>();
        List<ClusterMember> page;
        do {
            page = clusters.listMembers(card, all.size(), PAGE, scope).items();
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** The cluster with its members and the links among them; the caveat in kk, ru or en. */
    ClusterExport build(ClusterRun run, ClusterCard card, String language, Scope scope) {
        List<ClusterMember> members = allMembers(card, scope);
        Set<EntityKey> keys = new LinkedHashSet<>();
        members.forEach(member -> keys.add(member.key()));
        Map<String, StatedLink> links = new LinkedHashMap<>();
        int hubs = 0;
        for (EntityKey key : keys.stream().limit(LINKED_MEMBERS).toList()) {
            Cut<LinkCard> cut = graph.linksOf(key, LINKS_OF_EACH, scope);
            hubs += cut.cutBy() == null ? 0 : 1;
            cut.items().stream().filter(link -> keys.contains(link.other())).map(link -> stated(key, link))
                    .forEach(link -> links.putIfAbsent(link.from() + " " + link.type() + " " + link.to(), link));
        }
        List<String> cuts = new ArrayList<>();
        if (keys.size() > LINKED_MEMBERS) {
            cuts.add("links: only those of the first " + LINKED_MEMBERS + " of " + keys.size() + " members were read");
        }
        if (hubs > 0) {
            cuts.add("links: " + hubs + " members have more than were read of them, " + LINKS_OF_EACH + " each");
        }
        return new ClusterExport(run, card, members, List.copyOf(links.values()), cuts, ReportWords.of(language).get("cluster.caveat"));
    }

    private static StatedLink stated(EntityKey key, LinkCard link) {
        return new StatedLink(link.outgoing() ? key : link.other(), link.outgoing() ? link.other() : key, link.type(), link.firstSeen(), link.lastSeen(), link.datasets(),
                link.evidence().stream().map(Sha256::hex).toList());
    }
}
