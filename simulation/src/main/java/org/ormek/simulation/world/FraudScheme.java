package org.ormek.simulation.world;

/** What a network lives on. The names are the ids of the taxonomy. */
public enum FraudScheme {
    /** Callers pose as bank security, the National Bank or the police. */
    IMPERSONATION_CALL(.10, .10, .05),
    /** A fake broker or crypto platform. */
    INVESTMENT_FRAUD(.85, .55, .50),
    /** Returns are paid from the money of those who come after. */
    PYRAMID(.75, .35, .60),
    /** Prepayment for goods that do not exist. */
    MARKETPLACE(.40, .02, .35),
    /** A second fraud that promises to get the lost money back. */
    RECOVERY_SCAM(.30, .45, .30),
    /** A copied page that asks for card or signature. */
    PHISHING(.90, .05, .10),
    /** Loans in the victim's name, or a fee before a loan. */
    LOAN_FRAUD(.25, .02, .20),
    /** Paid tasks that need a deposit first. */
    JOB_TASK(.45, .50, .80);

    private final double siteShare;
    private final double walletShare;
    private final double telegramShare;

    FraudScheme(double siteShare, double walletShare, double telegramShare) {
        this.siteShare = siteShare;
        this.walletShare = walletShare;
        this.telegramShare = telegramShare;
    }

    /** Probability that a complaint names a site. */
    public double siteShare() {
        return siteShare;
    }

    /** Probability that the money went to a wallet and not to a card or an account. */
    public double walletShare() {
        return walletShare;
    }

    /** Probability that a complaint names a Telegram account. */
    public double telegramShare() {
        return telegramShare;
    }
}
