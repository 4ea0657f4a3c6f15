package org.ormek.api.security;

/** What a key may do. */
public enum Role {
    /** Search, entities, statistics. */
    VIEWER,
    /** Also link reports. */
    INVESTIGATOR,
    /** Imports and jobs. */
    OPERATOR,
    /** A bank, operator or agency: search and link reports. */
    CONSUMER,
    /** Everything. */
    ADMIN
}
