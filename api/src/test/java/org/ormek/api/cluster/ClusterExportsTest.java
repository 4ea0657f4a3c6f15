package org.ormek.api.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.MemberRole;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.LinkType;

/** Large clusters as files. */
class ClusterExportsTest {

    private static final Scope OPEN = Scope.of(List.of("open"));
    private final GraphView graph = mock(GraphView.class);
    private final ClusterView view = mock(ClusterView.class);
    private final ClusterExports exports = new ClusterExports(graph, new ClusterDesk(view));

    private static EntityKey key(int number) {
        return new EntityKey(EntityType.PHONE, "+7701%07d".formatted(number));
    }

    private ClusterExport export(int size, Cut<LinkCard> links) {
        List<ClusterMember> members = IntStream.range(0, size).mapToObj(i -> new ClusterMember(key(i), "p" + i, MemberRole.CALLING_NUMBER, 1, null)).toList();
        when(view.listMembers(any(), anyInt(), anyInt(), any())).thenAnswer(call -> members.stream().skip(call.<Integer>getArgument(1)).limit(call.<Integer>getArgument(2)).toList());
        when(graph.linksOf(any(), anyInt(), any())).thenReturn(links);
        ClusterCard card = new ClusterCard("c", ClusterCard.Type.CALL_CENTRE, size, 1, new TreeMap<>(), List.of(), List.of(), List.of(), null, null, 1, 0, List.of(), ClusterCard.Event.BIRTH, List.of(), ClusterCard.Traits.NONE);
        return exports.build(new ClusterRun("r", "open", List.of("open"), Instant.EPOCH, "1", 1, 1, size, 1, 0), card, "en", OPEN);
    }

    @Test
    void allMembersAreReadPageByPageAndTheLinksOfSome() {
        ClusterExport export = export(2500, Cut.of(0, List.of(), ""));
        assertThat(export.members()).extracting(ClusterMember::key).doesNotHaveDuplicates().hasSize(2500);
        verify(graph, times(ClusterExports.LINKED_MEMBERS)).linksOf(any(), anyInt(), any());
        assertThat(export.cuts()).containsExactly("links: only those of the first 500 of 2500 members were read");
    }

    @Test
    void membersWithMoreLinksThanWereReadAreCounted() {
        LinkCard link = new LinkCard(LinkType.HAS_CONTACT, true, key(1), "p1", false, null, null, List.of("open"), List.of());
        ClusterExport export = export(2, new Cut<>(900, 1, "limit 100", List.of(link)));
        assertThat(export.cuts()).containsExactly("links: 2 members have more than were read of them, 100 each");
        assertThat(export.links()).extracting(stated -> stated.from() + " " + stated.to()).containsExactly(key(0) + " " + key(1), key(1) + " " + key(1));
    }

    @Test
    void aPageThatIsJustFullIsFollowedByAnEmptyOne() {
        assertThat(export(1000, Cut.of(0, List.of(), "")).members()).hasSize(1000);
    }
}
