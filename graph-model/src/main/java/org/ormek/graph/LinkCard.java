package org.ormek.graph;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;
import org.ormek.model.LinkType;
import org.ormek.model.Sha256;

/**
 * A stated link, seen from one of its ends.
 *
 * @param type         what it says
 * @param outgoing     true if the entity asked about is where it starts
 * @param other        the other end
 * @param otherDisplay how people write the other end
 * @param otherService true if a dataset in scope flags the other end as a service
 * @param firstSeen    earliest dated statement; null if undated
 * @param lastSeen     latest dated statement; null if undated
 * @param datasets     datasets in scope that state it, sorted
 * @param evidence     one piece of evidence for each dataset, in their order
 */
public record LinkCard(LinkType type, boolean outgoing, EntityKey other, String otherDisplay, boolean otherService,
                       @Nullable Instant firstSeen, @Nullable Instant lastSeen, List<String> datasets,
                       List<Sha256> evidence) {
}
