package org.ormek.analysis.explain;

/** What speaks against a link. */
public enum Counter {
    /** Both have payees of their own and none in common. */
    DIFFERENT_PAYEES,
    /** One was last seen before the other was first seen. */
    NO_COMMON_TIME,
    /** All they share are services that many use. */
    SERVICES_ONLY
}
