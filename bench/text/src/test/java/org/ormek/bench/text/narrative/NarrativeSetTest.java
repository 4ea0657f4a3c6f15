package org.ormek.bench.text.narrative;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NarrativeSetTest {

    private static final List<Narrative> SET = NarrativeSet.of(3, 2_000);

    @Test
    void theSameSeedGivesTheSameNarratives() {
        assertThat(NarrativeSet.of(3, 60)).isEqualTo(SET.subList(0, 60));
        assertThat(NarrativeSet.of(4, 60)).isNotEqualTo(SET.subList(0, 60));
    }

    @Test
    void piecesStandInOrderInTheirText() {
        for (Narrative narrative : SET) {
            int end = 0;
            for (Piece piece : narrative.pieces()) {
                assertThat(piece.start()).isGreaterThanOrEqualTo(end);
                assertThat(piece.end()).isGreaterThan(piece.start()).isLessThanOrEqualTo(narrative.text().length());
                end = piece.end();
            }
        }
    }

    @Test
    void allKindsLanguagesAndTrapsAreThere() {
        List<Piece> pieces = SET.stream().flatMap(narrative -> narrative.pieces().stream()).toList();
        Set<String> kinds = pieces.stream().flatMap(piece -> piece.names().stream()).map(Name::kind).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder("phone", "site", "page", "email", "messenger", "wallet", "account", "card", "ip", "organization");
        assertThat(pieces.stream().filter(piece -> piece.names().isEmpty()).map(Piece::category).distinct()).hasSizeGreaterThan(14);
        assertThat(SET.stream().map(Narrative::language).distinct()).containsExactlyInAnyOrder("kk", "ru", "en");
    }

    @Test
    void plantedTelephoneNumbersAreInUse() throws NumberParseException {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        for (Narrative narrative : SET) {
            for (Piece piece : narrative.pieces()) {
                for (Name name : piece.names()) {
                    assertThat(!name.kind().equals("phone") || plans.isValidNumber(plans.parse(name.value(), "ZZ"))).as(name.value()).isTrue();
                }
            }
        }
    }

    @Test
    void checksumsAreThoseOfTheStandards() {
        assertThat(Digits.withLuhn("411111111111111")).isEqualTo("4111111111111111");
        assertThat(Digits.iban("GB", "WEST12345698765432")).isEqualTo("GB82WEST12345698765432");
        assertThat(HexCase.mixed("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")).isEqualTo("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        assertThat(Bech32Writer.segwit("bc", 0, java.util.HexFormat.of().parseHex("751e76e8199196d454941c45d1b3a323f1433bd6")))
                .isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(Base58Writer.checked(0, java.util.HexFormat.of().parseHex("62e907b15cbf27d5425399ebf6f0fb50ebb88f18")))
                .isEqualTo("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
    }

    @Test
    void theTruthSharesNoCodeWithTheExtractor() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.ormek.extract..", "org.ormek.model..", "com.google.i18n..")
                .check(new ClassFileImporter().withImportOption(location -> !location.contains("test-classes")).importPackages("org.ormek.bench.text.narrative"));
    }
}
