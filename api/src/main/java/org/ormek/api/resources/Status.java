package org.ormek.api.resources;

/** Where a resource stands. Names are stable. */
public enum Status {
    /** Nobody has decided. */
    OPEN,
    /** Somebody decided that it is illegal and asked for a second person, who has not agreed yet. */
    TO_CONFIRM,
    /** Decided: illegal. It is on the block lists until the decision expires. */
    ILLEGAL,
    /** Decided: not illegal. */
    NOT_ILLEGAL,
    /** More must be known before it can be decided. */
    NEED_INFO
}
