package org.ormek.crawl.classify;

/** Types of illegal resources that pages of the web show. Names are stable. */
public enum FraudType {
    /** Fake broker, crypto platform, shares of state companies. */
    INVESTMENT_FRAUD,
    /** High yield programme, referral scheme, housing queue. */
    PYRAMID,
    /** Copies a bank, authority, marketplace or delivery to get codes. */
    PHISHING,
    /** Offers to get lost money back. */
    RECOVERY_SCAM,
    /** Loan against payment in advance, or in another's name. */
    LOAN_FRAUD,
    /** Shop or rent against prepayment. */
    MARKETPLACE,
    /** Paid tasks. */
    JOB_TASK,
    /** Gambling without a licence. */
    CASINO,
    /** Looks for cards and accounts of others. */
    MULE_RECRUITMENT,
    /** Sells SIM cards or accounts. */
    SIM_ACCOUNT_SALE
}
