package org.ormek.extract.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples that the makers of the chains publish. */
class WalletReaderTest {

    private static String read(String text, String currency) {
        return WalletReader.read(text, currency) instanceof WalletReading.Found found
                ? found.chain().prefix() + ":" + found.address() : WalletReader.read(text, currency).getClass().getSimpleName();
    }

    @Test
    void eip55ExamplesAreTheirOwnDisplay() {
        for (String address : List.of("0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
                "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")) {
            assertThat(WalletReader.read(address, null)).isInstanceOfSatisfying(WalletReading.Found.class,
                    found -> assertThat(found.display()).isEqualTo(address));
            assertThat(read(address.toLowerCase(), null)).isEqualTo("evm:" + address.toLowerCase());
        }
        assertThat(read("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "ETH")).isEqualTo("WrongChecksum");
        assertThat(read("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "USDC")).isEqualTo("Unknown");
        assertThat(read("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "ETH"))
                .isEqualTo("evm:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
    }

    @Test
    void legacyAndCashAddressesOfBitcoinCashAreOneKey() {
        Map<String, String> pairs = Map.of(
                "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
                "1KXrWXciRDZUpQwQmuM1DbwsKDLYAYsVLR", "qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy",
                "16w1D5WRVKJuZUsSRzdLp9w3YGcgoxDXb", "qqq3728yw0y47sqn6l2na30mcw6zm78dzqre909m2r",
                "3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC", "ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq",
                "3LDsS579y7sruadqu11beEJoTjdFiFCdX4", "pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e",
                "31nwvkZwyPdgzjBJZXfDmSWsC4ZLKpYyUw", "pqq3728yw0y47sqn6l2na30mcw6zm78dzq5ucqzc37");
        pairs.forEach((legacy, cash) -> {
            assertThat(read(legacy, "BCH")).isEqualTo("bch:" + cash);
            assertThat(read(cash, null)).isEqualTo("bch:" + cash);
            assertThat(read("bitcoincash:" + cash, null)).isEqualTo("bch:" + cash);
            assertThat(read("BITCOINCASH:" + cash.toUpperCase(), null)).isEqualTo("bch:" + cash);
            assertThat(read(legacy, null)).isEqualTo("btc:" + legacy);
            assertThat(read(legacy, "BSV")).isEqualTo("bsv:" + legacy);
        });
        assertThat(read("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b", "BCH")).isEqualTo("WrongChecksum");
    }

    @Test
    void allWritingsOfATonAccountAreOneKey() {
        String raw = "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e";
        for (String text : List.of(raw, raw.toUpperCase(), "ton:" + raw, "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF",
                "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff+W72r5gqPrHF", "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA")) {
            assertThat(read(text, null)).as(text).isEqualTo("ton:" + raw);
        }
        assertThat(read("EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHG", "TON")).isEqualTo("WrongChecksum");
    }

    @Test
    void oneSubstrateKeyHasOneNameOnAllNetworks() {
        String alice = "substrate:5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
        for (String text : List.of("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY", "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5",
                "HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F")) {
            assertThat(read(text, "DOT")).isEqualTo(alice);
            assertThat(read(text, null)).isEqualTo(alice);
        }
        assertThat(read("15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp6", "DOT")).isEqualTo("WrongChecksum");
    }

    @Test
    void theChainFollowsFromVersionAndChecksum() {
        assertThat(read("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", null)).startsWith("btc:");
        assertThat(read("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "USDT")).startsWith("tron:");
        assertThat(read("DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", null)).startsWith("doge:");
        assertThat(read("DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "XVG")).startsWith("xvg:");
        assertThat(read("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", null)).isEqualTo("xrp:rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh");
        assertThat(read("888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H", null))
                .startsWith("xmr:888");
        assertThat(read("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1", null))
                .isEqualTo("btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(read("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", null)).isEqualTo("WrongChecksum");
        assertThat(read("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNaa", "BTC")).isEqualTo("WrongChecksum");
        assertThat(read("1e240" + "0".repeat(59), "XMR")).isEqualTo("Unknown");
    }

    @Test
    void litecoinScriptsOfBothWritingsAreOneKey() {
        String bitcoinForm = "3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC";
        String key = read(bitcoinForm, "LTC");
        assertThat(key).startsWith("ltc:M");
        assertThat(read(key.substring(4), null)).isEqualTo(key);
    }

    @Test
    void addressesThatBelongToNobodyAreNoWallets() {
        for (String text : List.of("0x0000000000000000000000000000000000000000", "0x000000000000000000000000000000000000dEaD",
                "0x0000000000000000000000000000000000000009", "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
                "0x1111111111111111111111111111111111111111", "1BitcoinEaterAddressDontSendf59kuE",
                "1111111111111111111114oLvT2", "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", "11111111111111111111111111111111",
                "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA", "So11111111111111111111111111111111111111112",
                "5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM", "rrrrrrrrrrrrrrrrrrrrrhoLvTp")) {
            assertThat(read(text, null)).as(text).isEqualTo("SystemAddress");
        }
    }

    @Test
    void textsOfAnyLengthAreReadWithoutFailing() {
        for (int length = 0; length < 130; length++) {
            for (String unit : List.of("1", "z", "q", "0", ":", "4", "r", "é", "I")) {
                assertThat(WalletReader.read(unit.repeat(length), "XRP")).isNotNull();
            }
        }
    }
}
