package org.ormek.api.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a CSV cell. */
class MemberCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x"})
    void whatMayBeginAFormulaGetsAnApostrophe(String text) {
        assertThat(MemberCsv.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pay-kaspi.example", "a=b", "'=1", "төлем", "8 701"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(MemberCsv.guarded(text)).isEqualTo(text);
    }
}
