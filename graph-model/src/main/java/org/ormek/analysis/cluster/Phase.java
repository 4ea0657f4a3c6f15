package org.ormek.analysis.cluster;

/** The steps of a clustering run, in their order. */
public enum Phase {
    /** Edges are weighed and folded. */
    WEIGH,
    /** Shared services are looked for. */
    SERVICES,
    /** Leiden on what is left. */
    LEIDEN,
    /** Sites that hardly hold are taken out. */
    PEEL,
    /** Judgements are obeyed. */
    JUDGE,
    /** Lone entities join. */
    ATTACH
}
