package org.ormek.extract.wallet;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Chain;

/**
 * Reads one wallet address. The chain follows from the form, the version bytes and the checksum; the currency only
 * decides where two chains share a form. Total and without state.
 */
public final class WalletReader {

    private static final WalletReading UNKNOWN = new WalletReading.Unknown();

    private WalletReader() {
    }

    /**
     * Reads the text, which must be free of spaces, invisible characters and look-alike letters of other alphabets.
     *
     * @param text     an address, a payment URI ({@code bitcoin:1...?amount=1}) or a canonical key value
     *                 ({@code btc:1...})
     * @param currency a currency or chain, in any case; null or unknown if not stated
     */
    public static WalletReading read(String text, @Nullable String currency) {
        TonAddress raw = TonAddress.raw(text);
        if (raw != null) {
            return ton(raw);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return address(text, Currencies.chainOf(currency).orElse(null));
        }
        Chain named = Currencies.chainOf(text.substring(0, colon)).orElse(null);
        int query = text.indexOf('?', colon);
        String rest = text.substring(colon + 1, query < 0 ? text.length() : query);
        if (named == null) {
            return UNKNOWN;
        }
        raw = TonAddress.raw(rest);
        return raw != null && named == Chain.TON ? ton(raw) : address(rest, named);
    }

    /** True if the currency names the given chain and no other, so that a form without checksum may be trusted. */
    public static boolean names(@Nullable String currency, Chain chain) {
        return Currencies.chainOf(currency).filter(chain::equals).isPresent();
    }

    private static WalletReading address(String text, @Nullable Chain hint) {
        if (text.length() < 14 || text.length() > 112) {
            return UNKNOWN;
        }
        if (EvmAddress.hasForm(text)) {
            return evm(text);
        }
        if (hint == Chain.EVM && text.length() == 40 && EvmAddress.isHex(text, 0)) {
            return evm("0x" + text);
        }
        if (TonAddress.hasForm(text)) {
            TonAddress ton = TonAddress.friendly(text);
            if (ton != null || hint == Chain.TON) {
                return ton == null ? new WalletReading.WrongChecksum(Chain.TON) : ton(ton);
            }
        }
        WalletReading segwit = segwit(text);
        if (!(segwit instanceof WalletReading.Unknown)) {
            return segwit;
        }
        WalletReading cash = cash(text, hint);
        if (!(cash instanceof WalletReading.Unknown)) {
            return cash;
        }
        if (MoneroAddress.hasForm(text)) {
            String monero = MoneroAddress.canonical(text);
            return monero == null ? new WalletReading.WrongChecksum(Chain.MONERO)
                    : new WalletReading.Found(Chain.MONERO, monero, monero, true);
        }
        return Base58Addresses.read(text, hint);
    }

    private static WalletReading evm(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String display = EvmAddress.withChecksum(lower);
        boolean mixed = EvmAddress.isMixedCase(text);
        if (mixed && !display.substring(2).equals(text.substring(2))) {
            return new WalletReading.WrongChecksum(Chain.EVM);
        }
        return found(Chain.EVM, lower, display, HexFormat.of().parseHex(lower.substring(2)), mixed);
    }

    private static WalletReading ton(TonAddress ton) {
        return found(Chain.TON, ton.canonical(), ton.display(), ton.hash(), true);
    }

    private static WalletReading segwit(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Chain chain = lower.startsWith("bc1") ? Chain.BITCOIN : lower.startsWith("ltc1") ? Chain.LITECOIN
                : lower.startsWith("btg1") ? Chain.BITCOIN_GOLD : null;
        if (chain == null) {
            return UNKNOWN;
        }
        Bech32.Decoded decoded = Bech32.decode(text);
        byte[] program = decoded == null ? null : decoded.program();
        if (program == null) {
            boolean form = Bits.values(lower.substring(lower.indexOf('1') + 1)) != null;
            return form ? new WalletReading.WrongChecksum(chain) : UNKNOWN;
        }
        return found(chain, lower, lower, program, true);
    }

    private static WalletReading cash(String text, @Nullable Chain hint) {
        char first = Character.toLowerCase(text.charAt(0));
        if (text.length() != 42 && text.length() != 61 || first != 'q' && first != 'p') {
            return UNKNOWN;
        }
        CashAddr.Decoded decoded = CashAddr.decode(CashAddr.PREFIX, text);
        if (decoded == null || decoded.type() > 1) {
            return hint == Chain.BITCOIN_CASH ? new WalletReading.WrongChecksum(hint) : UNKNOWN;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return found(Chain.BITCOIN_CASH, lower, lower, decoded.hash(), true);
    }

    /** The address unless it belongs to nobody. */
    static WalletReading found(Chain chain, String address, String display, byte[] bytes, boolean checked) {
        return SystemAddresses.contains(chain, address, bytes) ? new WalletReading.SystemAddress(chain)
                : new WalletReading.Found(chain, address, display, checked);
    }
}
