package org.ormek.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;

/**
 * What holds a cluster together.
 *
 * @param bridge  its weakest bridge; null if it does not fall into two parts worth the name
 * @param members why each member is in it
 */
public record ClusterGrounds(@Nullable ClusterBridge bridge, Map<EntityKey, MemberGrounds> members) {

    /** Nothing is known. */
    public static final ClusterGrounds NONE = new ClusterGrounds(null, Map.of());

    /** Copies the map. */
    public ClusterGrounds {
        members = Map.copyOf(members);
    }
}
