package org.ormek.crawl.fetch;

/** What is wrong with the certificate of a site. A site with any flaw is never called trusted. */
public enum TlsFlaw {
    /** The certificate's time is over. */
    EXPIRED,
    /** The certificate's time has not come. */
    NOT_YET_VALID,
    /** It is signed by itself. */
    SELF_SIGNED,
    /** No authority that this machine knows has signed the chain. */
    UNKNOWN_ISSUER,
    /** It is for other hosts. */
    WRONG_HOST,
    /** The chain fails for another reason: weak algorithm, wrong use, broken order. */
    CHAIN_REFUSED
}
