package org.ormek.model;

/** The kinds of evidence. */
public enum EvidenceType {
    /** What a victim or a witness reported. */
    COMPLAINT,
    /** An SMS, a chat message or a call transcript. */
    MESSAGE,
    /** A report on a site. */
    SITE_REPORT,
    /** An attribution of an address by somebody, for example a GraphSense tag. */
    TAG,
    /** A row of a list of phones, wallets, sites, accounts or handles. */
    LIST_ENTRY
}
