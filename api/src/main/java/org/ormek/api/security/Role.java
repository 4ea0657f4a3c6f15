package org.ormek.api.security;

/** What a key may do. The table in docs/api.md says it path by path. */
public enum Role {
    /** Search, entities, statistics. */
    VIEWER,
    /** What a viewer may, and link reports. */
    INVESTIGATOR,
    /** Imports, jobs, statistics and metrics; no look at entities. */
    OPERATOR,
    /** A bank, operator or agency: search, entities and link reports; no statistics. */
    CONSUMER,
    /** Everything. */
    ADMIN
}
