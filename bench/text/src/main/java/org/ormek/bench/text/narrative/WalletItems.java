package org.ormek.bench.text.narrative;

import java.util.HexFormat;

/** Addresses of crypto-assets with right checksums. */
final class WalletItems {

    private WalletItems() {
    }

    /** An address of one of the usual chains. */
    static Item next(Draw draw) {
        Address address = address(draw);
        boolean base58 = address.written().charAt(0) != '0' && !address.written().startsWith("bc1") && address.written().length() < 40;
        return switch (draw.below(8)) {
            case 0 -> item(base58 ? "look-alike letters" : address.chain(), base58 ? Disguise.lookAlike(address.written(), draw) : address.written(), address);
            case 1 -> item("invisible character", Disguise.invisible(address.written(), draw), address);
            case 2 -> item("between signs", draw.pick("%s.", "«%s»", "(%s)", "USDT:%s").formatted(address.written()), address);
            default -> item(address.chain(), address.written(), address);
        };
    }

    private static Item item(String category, String written, Address address) {
        return Item.of("wallet", "wallet, " + category, written, "wallet", address.chain() + ":" + address.key());
    }

    /**
     * An address.
     *
     * @param chain   the short name of the chain
     * @param written as wallets show it
     * @param key     the canonical writing
     */
    record Address(String chain, String written, String key) {
    }

    private static Address same(String chain, String address) {
        return new Address(chain, address, address);
    }

    /** A new address of some chain. */
    static Address address(Draw draw) {
        return switch (draw.below(11)) {
            case 0 -> same("btc", Base58Writer.checked(0x00, draw.bytes(20)));
            case 1 -> same("btc", Base58Writer.checked(0x05, draw.bytes(20)));
            case 2 -> same("btc", Bech32Writer.segwit("bc", 0, draw.bytes(20)));
            case 3 -> same("btc", Bech32Writer.segwit("bc", 1, draw.bytes(32)));
            case 4 -> same("ltc", Base58Writer.checked(0x30, draw.bytes(20)));
            case 5 -> same("doge", Base58Writer.checked(0x1e, draw.bytes(20)));
            case 6, 7 -> same("tron", Base58Writer.checked(0x41, draw.bytes(20)));
            case 8 -> {
                String hex = "0x" + HexFormat.of().formatHex(draw.bytes(20));
                yield new Address("evm", HexCase.mixed(hex), hex);
            }
            case 9 -> same("evm", "0x" + HexFormat.of().formatHex(draw.bytes(20)));
            default -> ton(draw.bytes(32), draw.oneIn(2));
        };
    }

    private static Address ton(byte[] hash, boolean bounceable) {
        return new Address("ton", TonWriter.friendly(hash, bounceable), "0:" + HexFormat.of().formatHex(hash));
    }
}
