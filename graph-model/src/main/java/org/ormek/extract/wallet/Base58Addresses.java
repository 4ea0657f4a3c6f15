package org.ormek.extract.wallet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Chain;

/** The addresses written in base58: the chain follows from version bytes and length. */
final class Base58Addresses {

    private static final int HASH_LENGTH = 20;
    private static final int LITECOIN_SCRIPT = 0x32;

    private Base58Addresses() {
    }

    /** Reads the text; the hint decides between chains with the same version byte. */
    static WalletReading read(String text, @Nullable Chain hint) {
        if (text.charAt(0) == 'r' && text.length() <= 35) {
            return xrp(text);
        }
        byte[] bytes = Base58.BITCOIN.decode(text);
        if (bytes == null) {
            return new WalletReading.Unknown();
        }
        return switch (bytes.length) {
            case 25 -> hash(text, bytes, hint);
            case 26 -> zcash(text, bytes, hint);
            case 32 -> WalletReader.found(Chain.SOLANA, text, text, bytes, false);
            case 35, 36 -> substrate(text, bytes);
            default -> wrongLength(text, hint);
        };
    }

    private static WalletReading hash(String text, byte[] bytes, @Nullable Chain hint) {
        int version = bytes[0] & 0xff;
        Chain chain = chainOf(version, hint);
        if (chain == null) {
            return new WalletReading.Unknown();
        }
        byte[] payload = Base58.BITCOIN.checked(bytes);
        if (payload == null) {
            return new WalletReading.WrongChecksum(chain);
        }
        byte[] hash = Arrays.copyOfRange(payload, 1, 1 + HASH_LENGTH);
        String address = text;
        if (chain == Chain.BITCOIN_CASH) {
            address = CashAddr.encode(CashAddr.PREFIX, version == 0x05 || version == 0x28 ? 1 : 0, hash);
        } else if (chain == Chain.LITECOIN && version == 0x05) {
            payload[0] = LITECOIN_SCRIPT;
            address = Base58.BITCOIN.encodeChecked(payload);
        }
        return WalletReader.found(chain, address, address, hash, true);
    }

    private static @Nullable Chain chainOf(int version, @Nullable Chain hint) {
        return switch (version) {
            case 0x00 -> hint == Chain.BITCOIN_CASH || hint == Chain.BITCOIN_SV ? hint : Chain.BITCOIN;
            case 0x05 -> hint == Chain.BITCOIN_CASH || hint == Chain.BITCOIN_SV || hint == Chain.LITECOIN
                    ? hint : Chain.BITCOIN;
            case 0x1c, 0x28 -> hint == Chain.BITCOIN_CASH ? hint : null;
            case 0x30, LITECOIN_SCRIPT -> Chain.LITECOIN;
            case 0x1e -> hint == Chain.VERGE ? hint : Chain.DOGECOIN;
            case 0x16 -> Chain.DOGECOIN;
            case 0x21 -> hint == Chain.VERGE ? hint : null;
            case 0x4c, 0x10 -> Chain.DASH;
            case 0x26, 0x17 -> Chain.BITCOIN_GOLD;
            case 0x41 -> Chain.TRON;
            default -> null;
        };
    }

    private static WalletReading zcash(String text, byte[] bytes, @Nullable Chain hint) {
        int version = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (version != 0x1cb8 && version != 0x1cbd) {
            return wrongLength(text, hint);
        }
        byte[] payload = Base58.BITCOIN.checked(bytes);
        return payload == null ? new WalletReading.WrongChecksum(Chain.ZCASH)
                : WalletReader.found(Chain.ZCASH, text, text, Arrays.copyOfRange(payload, 2, 22), true);
    }

    private static WalletReading substrate(String text, byte[] bytes) {
        byte[] key = Ss58.publicKey(bytes);
        return key == null ? new WalletReading.WrongChecksum(Chain.SUBSTRATE)
                : WalletReader.found(Chain.SUBSTRATE, Ss58.generic(key), text, key, true);
    }

    private static WalletReading xrp(String text) {
        byte[] bytes = Base58.RIPPLE.decode(text);
        if (bytes == null || bytes.length != 25 || bytes[0] != 0) {
            return new WalletReading.Unknown();
        }
        byte[] payload = Base58.RIPPLE.checked(bytes);
        return payload == null ? new WalletReading.WrongChecksum(Chain.XRP)
                : WalletReader.found(Chain.XRP, text, text, Arrays.copyOfRange(payload, 1, 21), true);
    }

    /** A letter too many or too few under a stated chain is a typing error, not a foreign form. */
    private static WalletReading wrongLength(String text, @Nullable Chain hint) {
        boolean typed = text.length() >= 25 && text.length() <= 36 && (hint == Chain.BITCOIN
                && (text.charAt(0) == '1' || text.charAt(0) == '3') || hint == Chain.TRON && text.charAt(0) == 'T');
        return typed && hint != null ? new WalletReading.WrongChecksum(hint) : new WalletReading.Unknown();
    }
}
