package org.ormek.bench.text.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ormek.bench.text.narrative.Name;
import org.ormek.bench.text.narrative.Narrative;
import org.ormek.bench.text.narrative.NarrativeSet;
import org.ormek.bench.text.narrative.Piece;

class ScoreTest {

    private static final Name ONE = new Name("phone", "+77011234567");
    private static final Name OTHER = new Name("phone", "+77017654321");

    @Test
    void rightWrongAndMissedAreCounted() {
        Narrative narrative = new Narrative("x".repeat(60), "ru", "KZ",
                List.of(new Piece("a", 0, 10, List.of(ONE)), new Piece("a", 20, 30, List.of(OTHER)), new Piece("trap", 40, 50, List.of())));
        Score score = new Score();
        score.add(narrative, List.of(new Found(ONE, 2, 9), new Found(ONE, 3, 9), new Found(OTHER, 42, 48)), List.of("phone"));
        assertThat(score.precision("phone")).isEqualTo(1.0 / 3);
        assertThat(score.recall("phone")).isEqualTo(0.5);
        assertThat(score.failures("f")).containsExactly("| a -> phone | f | 1 | 1 | 1 |", "| trap -> phone | f | 0 | 1 | 0 |");
    }

    @Test
    void telephoneNumbersAreFoundAtLeastAsWellAsByTheLibrary() {
        List<Narrative> narratives = NarrativeSet.of(11, 450);
        Score ormek = QualityCommand.score(narratives, new OrmekFinder(), List.of("phone"));
        Score library = QualityCommand.score(narratives, new LibraryFinder(Leniency.VALID), List.of("phone"));
        assertThat(ormek.precision("phone")).isGreaterThanOrEqualTo(library.precision("phone"));
        assertThat(ormek.recall("phone")).isGreaterThanOrEqualTo(library.recall("phone"));
    }
}
