package org.ormek.extract.wallet;

import org.ormek.model.Chain;

/** What a text is as a wallet address. */
public sealed interface WalletReading {

    /**
     * An address.
     *
     * @param chain     the chain or chain family
     * @param address   the canonical writing, without the chain's prefix
     * @param display   how people write it
     * @param checked   true if a checksum in the text confirms it
     */
    record Found(Chain chain, String address, String display, boolean checked) implements WalletReading {
    }

    /**
     * The text has the form of an address, but its checksum is wrong: a typing error or a made-up address.
     *
     * @param chain the chain whose form it has
     */
    record WrongChecksum(Chain chain) implements WalletReading {
    }

    /**
     * A null, burn or system address, which belongs to nobody.
     *
     * @param chain the chain
     */
    record SystemAddress(Chain chain) implements WalletReading {
    }

    /** No form of any known chain. */
    record Unknown() implements WalletReading {
    }
}
