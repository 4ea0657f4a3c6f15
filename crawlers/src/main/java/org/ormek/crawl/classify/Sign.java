package org.ormek.crawl.classify;

/**
 * Checkable signs of a financial pyramid or investment fraud, after the list that the Bank of Russia and consumer
 * authorities publish. The presence of signs is a signal for a check, never proof. Names are stable.
 */
public enum Sign {
    /** Payouts come from the money of other participants. */
    P1("payouts from other participants' money"),
    /** No licence for what is offered. */
    P2("no licence"),
    /** A promised return several times that of the market. */
    P3("return far above the market"),
    /** A guaranteed return. */
    P4("guaranteed return"),
    /** Mass advertising, social networks included. */
    P5("mass advertising"),
    /** No financial information. */
    P6("no financial information"),
    /** No assets of its own. */
    P7("no own assets"),
    /** No clear business. */
    P8("no clear business"),
    /** Income from people one invites. */
    P9("income from invited people"),
    /** Fees before anything is given. */
    P10("fees in advance"),
    /** Name or symbols that imitate known ones. */
    P11("imitates known names"),
    /** Money in crypto assets or a token of its own. */
    P12("crypto assets or own token"),
    /** Only cash or transfers to a private card. */
    P13("cash or private card only"),
    /** Pressure or a time limit. */
    P14("pressure, time limit"),
    /** Offshore or doubtful registration. */
    P15("offshore registration");

    private final String meaning;

    Sign(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, in English. */
    public String meaning() {
        return meaning;
    }
}
