package org.ormek.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A parser's complaint does not repeat what it stumbled over. */
class SafeReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"victim_name\":Сарымбаева}", "{\"a\":1,\"Сарымбаева\":}", "{\"a\":\"Сарымбаева", "{Сарымбаева:1}", "[1, Сарымбаева]", "{\"a\":077051112233}"})
    void theReasonQuotesNothing(String broken) {
        JacksonException error = catchThrowableOfType(JacksonException.class, () -> JsonMapper.builder().build().readTree(broken));
        assertThat(SafeReason.of(error)).isNotBlank().doesNotContainIgnoringCase("сарымб").doesNotContain("7051112233");
    }
}
