package org.ormek.analysis.projection;

import java.util.BitSet;
import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityType;

/**
 * The evidence graph as arrays. Nodes 0 to {@link #entities()} - 1 are entities, those from there to {@link #nodes()} - 1
 * are clues: complaints and messages. An edge ties a member to what it shares with others: a clue, or another entity such
 * as a tracker. Edges are sorted by the shared node, then by member, signal and day; about 25 bytes an edge.
 */
public final class Projection {
    /** The day of an edge whose source names none. */
    public static final int NO_DAY = Integer.MIN_VALUE;
    private static final EntityType[] TYPES = EntityType.values();
    private final int entities;
    private final byte[] types;
    private final BitSet services;
    private final BitSet marks;
    private final int[] member;
    private final byte[] signal;
    private final int[] day;
    private final int[] document;
    private final int[] sharedStart;
    private final int[] memberStart;
    private final int[] memberEdges;

    Projection(byte[] types, BitSet services, BitSet marks, int[] sharedStart, int[] member, byte[] signal, int[] day, int[] document) {
        this.entities = types.length;
        this.types = types;
        this.services = services;
        this.marks = marks;
        this.sharedStart = sharedStart;
        this.member = member;
        this.signal = signal;
        this.day = day;
        this.document = document;
        this.memberStart = new int[entities + 1];
        for (int m : member) {
            memberStart[m + 1]++;
        }
        for (int i = 0; i < entities; i++) {
            memberStart[i + 1] += memberStart[i];
        }
        this.memberEdges = new int[member.length];
        int[] next = memberStart.clone();
        for (int e = 0; e < member.length; e++) {
            memberEdges[next[member[e]]++] = e;
        }
    }

    /** How many entities. */
    public int entities() {
        return entities;
    }

    /** How many entities and clues. */
    public int nodes() {
        return sharedStart.length - 1;
    }

    /** How many edges. */
    public int edges() {
        return member.length;
    }

    /** The kind of an entity. */
    public EntityType typeOf(int entity) {
        return TYPES[types[entity]];
    }

    /** Whether a source lists the entity as a service that many use. */
    public boolean isListedService(int entity) {
        return services.get(entity);
    }

    /** Whether the entity is a brand's own mark: who else shows it copied the brand, and belongs to nobody by that. */
    public boolean isMark(int entity) {
        return marks.get(entity);
    }

    /** First edge whose shared node is the node; the last one is before {@code firstOf(node + 1)}. */
    public int firstOf(int node) {
        return sharedStart[node];
    }

    /** First place in {@link #edgeOfMember(int)} of the entity's edges as a member; the last is before {@code firstAsMember(entity + 1)}. */
    public int firstAsMember(int entity) {
        return memberStart[entity];
    }

    /** The edge at a place of the list by member. */
    public int edgeOfMember(int place) {
        return memberEdges[place];
    }

    /** The member of an edge, an entity. */
    public int memberOf(int edge) {
        return member[edge];
    }

    /** The shared node of an edge; found by search in about log2(nodes) steps. */
    public int sharedOf(int edge) {
        int low = 0;
        int high = nodes();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sharedStart[middle] <= edge) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What kind of clue an edge is. */
    public Signal signalOf(int edge) {
        return Signal.at(signal[edge]);
    }

    /** Day of an edge since 1970-01-01, or {@link #NO_DAY}. */
    public int dayOf(int edge) {
        return day[edge];
    }

    /** The caller's number of the document that an edge was read from. */
    public int documentOf(int edge) {
        return document[edge];
    }

    /** Bytes held in arrays. */
    public long bytes() {
        return types.length + 4L * member.length + signal.length + 4L * day.length + 4L * document.length + 4L * sharedStart.length
                + 4L * memberStart.length + 4L * memberEdges.length + services.size() / 8;
    }
}
