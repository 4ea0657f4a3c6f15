package org.ormek.extract.wallet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Chain;

/**
 * Names of currencies as sources write them, and the chain whose addresses they use. A token that lives on several
 * chains ({@code USDT}, {@code USDC}) names no chain: there the form of the address decides.
 */
final class Currencies {

    private static final Map<String, Chain> CHAINS = new HashMap<>();

    static {
        put(Chain.BITCOIN, "btc xbt bitcoin");
        put(Chain.EVM, "evm eth ether ethereum erc20 etc bsc bnb bep20 arb arbitrum op optimism base matic pol polygon avax "
                + "ftm kcs kcc heco dai busd");
        put(Chain.TRON, "tron trx trc20");
        put(Chain.LITECOIN, "ltc litecoin");
        put(Chain.DOGECOIN, "doge dogecoin");
        put(Chain.BITCOIN_CASH, "bch bitcoincash bcc");
        put(Chain.BITCOIN_SV, "bsv bitcoinsv");
        put(Chain.BITCOIN_GOLD, "btg bitcoingold");
        put(Chain.MONERO, "xmr monero");
        put(Chain.XRP, "xrp ripple");
        put(Chain.TON, "ton toncoin");
        put(Chain.SOLANA, "sol solana spl");
        put(Chain.SUBSTRATE, "substrate dot polkadot ksm kusama");
        put(Chain.DASH, "dash");
        put(Chain.ZCASH, "zec zcash");
        put(Chain.VERGE, "xvg verge");
    }

    private Currencies() {
    }

    private static void put(Chain chain, String names) {
        Arrays.stream(names.split(" ")).forEach(name -> CHAINS.put(name, chain));
    }

    /** The chain of a currency, a chain prefix or a payment URI scheme, in any case; empty if it names none. */
    static Optional<Chain> chainOf(@Nullable String name) {
        return name == null ? Optional.empty()
                : Optional.ofNullable(CHAINS.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
