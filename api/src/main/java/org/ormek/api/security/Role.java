package org.ormek.api.security;

/** What a key may do. The table in docs/api.md says it path by path. */
public enum Role {
    /** Search, entities, clusters, statistics. */
    VIEWER,
    /** What a viewer may, link reports, explanations and exports of clusters, judgements, decisions on resources, and runs of cluster detection. */
    INVESTIGATOR,
    /** Imports, jobs, crawls, runs of cluster detection, statistics and metrics; no look at entities. */
    OPERATOR,
    /** A bank, operator or agency: search, entities, clusters, link reports, explanations and exports; no statistics. */
    CONSUMER,
    /** The second person of a re-identification or a decision on a resource: sees and approves what others ask; no look at entities. */
    SUPERVISOR,
    /** Everything. */
    ADMIN
}
