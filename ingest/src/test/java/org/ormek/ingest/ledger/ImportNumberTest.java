package org.ormek.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers of imports tell nothing of other datasets. */
class ImportNumberTest {

    @Test
    void aNumberFollowsFromDatasetAndPlaceAlone() {
        assertThat(ImportNumber.of("case-1", 1)).isEqualTo(ImportNumber.of("case-1", 1)).isNotEqualTo(ImportNumber.of("case-2", 1)).isNotEqualTo(ImportNumber.of("case-1", 2));
    }

    @Test
    void numbersAreUnlikeAndHaveAtMostTwelveDigits() {
        Set<Long> numbers = new HashSet<>();
        for (int place = 1; place <= 20_000; place++) {
            for (String dataset : new String[] {"default", "case-1"}) {
                long number = ImportNumber.of(dataset, place);
                assertThat(number).isBetween(1L, 999_999_999_999L);
                numbers.add(number);
            }
        }
        assertThat(numbers).hasSize(40_000);
    }
}
