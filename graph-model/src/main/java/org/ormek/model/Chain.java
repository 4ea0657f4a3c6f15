package org.ormek.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A block chain, or a family of chains on which the same address has the same owner. The prefix is part of every
 * stored wallet key ({@code wallet:btc:bc1q...}) and never changes.
 */
public enum Chain {
    /** Bitcoin. */
    BITCOIN("btc"),
    /** Ethereum and all chains with its address form: BNB Smart Chain, Polygon, Arbitrum, Ethereum Classic ... */
    EVM("evm"),
    /** TRON. */
    TRON("tron"),
    /** Litecoin. */
    LITECOIN("ltc"),
    /** Dogecoin. */
    DOGECOIN("doge"),
    /** Bitcoin Cash. */
    BITCOIN_CASH("bch"),
    /** Bitcoin SV. */
    BITCOIN_SV("bsv"),
    /** Bitcoin Gold. */
    BITCOIN_GOLD("btg"),
    /** Monero. */
    MONERO("xmr"),
    /** XRP Ledger. */
    XRP("xrp"),
    /** The Open Network. */
    TON("ton"),
    /** Solana. */
    SOLANA("sol"),
    /** Polkadot, Kusama and all other chains with SS58 addresses. */
    SUBSTRATE("substrate"),
    /** Dash. */
    DASH("dash"),
    /** Zcash, transparent addresses. */
    ZCASH("zec"),
    /** Verge. */
    VERGE("xvg");

    private final String prefix;

    Chain(String prefix) {
        this.prefix = prefix;
    }

    /** The word in front of the address in a wallet key, for example {@code btc}. */
    public String prefix() {
        return prefix;
    }

    /** The chain whose {@link #prefix()} is the given word; empty if there is none. */
    public static Optional<Chain> findByPrefix(String prefix) {
        return Arrays.stream(values()).filter(chain -> chain.prefix.equals(prefix)).findFirst();
    }
}
