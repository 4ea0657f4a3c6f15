package org.ormek.simulation.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The standards' own examples. */
class StandardExamplesTest {

    @Test
    void bech32IsThatOfBip173() {
        byte[] program = HexFormat.of().parseHex("751e76e8199196d454941c45d1b3a323f1433bd6");
        assertThat(Bech32.segwitV0("bc", program)).isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
    }

    @Test
    void base58CheckKeepsLeadingZeros() {
        assertThat(Base58Check.encode(0, new byte[20])).isEqualTo("1111111111111111111114oLvT2");
        assertThat(Base58Check.encode(0, HexFormat.of().parseHex("62e907b15cbf27d5425399ebf6f0fb50ebb88f18"))).isEqualTo("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(Base58Check.encode(0x41, new byte[20])).isEqualTo("T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb");
    }

    @Test
    void ibanIsThatOfTheRegistry() {
        assertThat(Iban.kazakhstan("125", "KZT5004100100")).isEqualTo("KZ86125KZT5004100100");
    }

    @Test
    void luhnDigitIsThatOfTheTestCard() {
        assertThat(Luhn.complete("411111111111111")).isEqualTo("4111111111111111");
    }

    @Test
    void iinHasTwelveDigitsAndTheDayOfBirth() {
        assertThat(Iin.of(LocalDate.of(1985, 3, 7), true, 123)).hasSize(12).startsWith("8503074");
        assertThat(Iin.of(LocalDate.of(2003, 3, 7), false, 123)).startsWith("0303075");
    }
}
