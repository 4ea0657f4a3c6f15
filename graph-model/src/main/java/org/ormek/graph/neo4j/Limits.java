package org.ormek.graph.neo4j;

/** How much work one question may cause. Every cut by one of these is told to the asker. */
final class Limits {

    /** Pieces of evidence read to find what stands together with an entity; one that has more is a hub. */
    static final long HUB_EVIDENCE = 10_000;
    /** Links read of one entity to count those that several datasets state once. */
    static final long HUB_LINKS = 20_000;
    /** A piece of evidence that names more entities is a list; standing in it together says nothing. */
    static final long LARGEST_EVIDENCE = 500;
    /** Paths do not lead through an entity with more mentions. */
    static final long PATH_HUB_MENTIONS = 1_000;
    /** Paths lead neither through an entity with more stated links. */
    static final long PATH_HUB_LINKS = 1_000;
    /** Newest evidence that paths follow from one entity. */
    static final long PATH_EVIDENCE = 200;
    /** Neighbours that paths follow from one entity. */
    static final long PATH_NEIGHBOURS = 200;
    /** Entities that the search for paths looks at. */
    static final int PATH_ENTITIES = 3_000;
    /** Steps of the longest path. */
    static final int PATH_HOPS = 4;
    /** Shortest text that is looked for inside keys and displays: the index works on three letters. */
    static final int SHORTEST_CONTENT = 3;

    private Limits() {
    }
}
