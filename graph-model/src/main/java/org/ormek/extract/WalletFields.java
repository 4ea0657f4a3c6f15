package org.ormek.extract;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.extract.wallet.WalletReader;
import org.ormek.extract.wallet.WalletReading;
import org.ormek.model.Chain;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Turns what the wallet package reads into entities. */
final class WalletFields {

    static final String EXTRACTOR = "wallet/1";

    private static final int MAX_LENGTH = 400;

    private WalletFields() {
    }

    /**
     * The wallet, whatever look-alike letters and invisible characters it is written with.
     *
     * @param stated true if a column says that it is a wallet, which confirms forms without a checksum
     */
    static Reading read(String raw, @Nullable String currency, boolean stated) {
        String text = raw.length() > MAX_LENGTH ? "" : Glyphs.compactLatin(raw);
        return switch (WalletReader.read(text, currency)) {
            case WalletReading.Found found -> entity(found, found.checked()
                    || stated && (found.chain() != Chain.SOLANA || WalletReader.names(currency, Chain.SOLANA)
                    || text.startsWith("sol")));
            case WalletReading.WrongChecksum wrong -> new Reading.Rejected(Issue.Reason.WALLET_CHECKSUM_FAILED,
                    "The checksum of the " + wrong.chain().prefix()
                            + " address is wrong. Compare it with the source, letter by letter.");
            case WalletReading.SystemAddress system -> new Reading.Rejected(Issue.Reason.SYSTEM_ADDRESS,
                    "The value is a null, burn or system address of " + system.chain().prefix()
                            + ", which belongs to nobody. Leave it out.");
            case WalletReading.Unknown unknown -> new Reading.Rejected(Issue.Reason.UNKNOWN_WALLET_FORMAT,
                    "The value has the form of no known chain's address. Give a whole address and its currency; "
                            + "keys and transaction ids are not addresses.");
        };
    }

    private static Reading entity(WalletReading.Found found, boolean confirmed) {
        String chain = found.chain().prefix();
        return Reading.of(EntityType.WALLET, chain + ":" + found.address(), found.display(), Map.of("chain", chain),
                confirmed, EXTRACTOR);
    }
}
