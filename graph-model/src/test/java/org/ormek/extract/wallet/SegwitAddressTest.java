package org.ormek.extract.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The examples of BIP-173 and BIP-350. */
class SegwitAddressTest {

    private static final List<String> VALID = List.of(
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
            "BC1SW50QGDZ25J",
            "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0");

    private static final List<String> INVALID = List.of(
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
            "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
            "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
            "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
            "bc1pw5dgrnzv",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav",
            "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
            "bc1gmk9yu",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
            "bc1rw5uspcuh",
            "bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90",
            "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
            "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
            "bc1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4");

    @Test
    void validExamplesAreReadInLowerCase() {
        for (String address : VALID) {
            assertThat(WalletReader.read(address, null)).as(address)
                    .isEqualTo(new WalletReading.Found(org.ormek.model.Chain.BITCOIN, address.toLowerCase(Locale.ROOT),
                            address.toLowerCase(Locale.ROOT), true));
        }
    }

    @Test
    void invalidExamplesAndTestNetworksAreRefused() {
        for (String address : INVALID) {
            assertThat(WalletReader.read(address, "BTC")).as(address).isNotInstanceOf(WalletReading.Found.class);
        }
    }

    @Test
    void bech32StringsOfTheStandardsHaveTheirKindOfChecksum() {
        for (String text : List.of("A12UEL5L", "a12uel5l", "?1ezyfcl",
                "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
                "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
                "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w")) {
            assertThat(Bech32.decode(text)).as(text).isNotNull().extracting(Bech32.Decoded::m).isEqualTo(false);
        }
        for (String text : List.of("A1LQFN3A", "a1lqfn3a", "?1v759aa",
                "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
                "split1checkupstagehandshakeupstreamerranterredcaperredlc445v")) {
            assertThat(Bech32.decode(text)).as(text).isNotNull().extracting(Bech32.Decoded::m).isEqualTo(true);
        }
        for (String text : List.of("pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A1G7SGD8", "10a06t8",
                "1qzzfhee", "qyrz8wqd2c9m", "1qyrz8wqd2c9m", "y1b0jsk6g", "in1muywd", "16plkw9", "1p2gdwpf")) {
            assertThat(Bech32.decode(text)).as(text).isNull();
        }
    }

    @Test
    void theProgramIsThatOfTheStandard() {
        Bech32.Decoded decoded = Bech32.decode("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4");
        assertThat(decoded).isNotNull();
        assertThat(HexFormat.of().formatHex(decoded.program())).isEqualTo("751e76e8199196d454941c45d1b3a323f1433bd6");
    }
}
