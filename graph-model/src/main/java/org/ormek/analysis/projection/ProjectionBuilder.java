package org.ormek.analysis.projection;

import java.util.Arrays;
import java.util.BitSet;
import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityType;

/** Collects nodes and edges in any order and sorts them into a {@link Projection}. */
public final class ProjectionBuilder {
    private byte[] types = new byte[1024];
    private final BitSet services = new BitSet();
    private final BitSet marks = new BitSet();
    private int entities;
    private int clues;
    private int edges;
    private int[] member = new int[4096];
    private int[] shared = new int[4096];
    private byte[] signal = new byte[4096];
    private int[] day = new int[4096];
    private int[] document = new int[4096];

    /** Adds an entity and gives its number: 0, 1, 2 ... */
    public int addEntity(EntityType type) {
        if (entities == types.length) {
            types = Arrays.copyOf(types, entities * 2);
        }
        types[entities] = (byte) type.ordinal();
        return entities++;
    }

    /** Adds a complaint or message and gives its number among the clues: 0, 1, 2 ... */
    public int addClue() {
        return clues++;
    }

    /** Says that a source lists the entity as a service. */
    public void listAsService(int entity) {
        checkEntity(entity);
        services.set(entity);
    }

    /** Says that the entity is a brand's own mark. */
    public void listAsMark(int entity) {
        checkEntity(entity);
        marks.set(entity);
    }

    /**
     * A clue names an entity.
     *
     * @param entity   the entity's number
     * @param clue     the clue's number
     * @param kind     what kind of clue
     * @param epochDay day since 1970-01-01, or {@link Projection#NO_DAY}
     * @param source   the caller's number of the document
     */
    public void mention(int entity, int clue, Signal kind, int epochDay, int source) {
        checkEntity(entity);
        if (clue < 0 || clue >= clues) {
            throw new IllegalArgumentException("No clue " + clue + "; there are " + clues);
        }
        add(entity, -1 - clue, kind, epochDay, source);
    }

    /** An entity carries, serves or publishes another; a tie of an entity to itself is left out. */
    public void link(int carrier, int carried, Signal kind, int epochDay, int source) {
        checkEntity(carrier);
        checkEntity(carried);
        if (carrier != carried) {
            add(carrier, carried, kind, epochDay, source);
        }
    }

    private void checkEntity(int entity) {
        if (entity < 0 || entity >= entities) {
            throw new IllegalArgumentException("No entity " + entity + "; there are " + entities);
        }
    }

    private void add(int from, int to, Signal kind, int epochDay, int source) {
        if (edges == member.length) {
            int more = edges + (edges >> 1);
            member = Arrays.copyOf(member, more);
            shared = Arrays.copyOf(shared, more);
            signal = Arrays.copyOf(signal, more);
            day = Arrays.copyOf(day, more);
            document = Arrays.copyOf(document, more);
        }
        member[edges] = from;
        shared[edges] = to;
        signal[edges] = (byte) kind.ordinal();
        day[edges] = epochDay;
        document[edges] = source;
        edges++;
    }

    /** The projection of all that was added. The order of adding makes no difference but in equal edges. */
    public Projection build() {
        int nodes = entities + clues;
        int[] start = new int[nodes + 1];
        for (int e = 0; e < edges; e++) {
            start[nodeOf(shared[e]) + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            start[i + 1] += start[i];
        }
        int[] order = byShared(byMember(), start);
        return new Projection(Arrays.copyOf(types, entities), (BitSet) services.clone(), (BitSet) marks.clone(), start, picked(member, order), picked(signal, order),
                picked(day, order), picked(document, order));
    }

    private int nodeOf(int code) {
        return code < 0 ? entities - 1 - code : code;
    }

    /** Counting sort by member; stable, so that the second sort leaves members in order within a shared node. */
    private int[] byMember() {
        int[] next = new int[entities + 1];
        for (int e = 0; e < edges; e++) {
            next[member[e] + 1]++;
        }
        for (int i = 0; i < entities; i++) {
            next[i + 1] += next[i];
        }
        int[] order = new int[edges];
        for (int e = 0; e < edges; e++) {
            order[next[member[e]]++] = e;
        }
        return order;
    }

    private int[] byShared(int[] order, int[] start) {
        int[] next = Arrays.copyOf(start, start.length - 1);
        int[] sorted = new int[edges];
        for (int e : order) {
            sorted[next[nodeOf(shared[e])]++] = e;
        }
        return sorted;
    }

    private static int[] picked(int[] values, int[] order) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    private static byte[] picked(byte[] values, int[] order) {
        byte[] sorted = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }
}
