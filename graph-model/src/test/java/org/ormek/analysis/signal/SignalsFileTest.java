package org.ormek.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ormek.model.OrmekException;

class SignalsFileTest {

    @Test
    void builtInTableHasEverySignalAndAVersion() {
        Signals signals = SignalsFile.builtIn();
        assertThat(signals.version()).isNotBlank();
        for (Signal signal : Signal.values()) {
            assertThat(signals.get(signal).signal()).isEqualTo(signal);
        }
    }

    @Test
    void wrongWeightIsNamedWithItsLine() throws IOException {
        refused("S02,0.6,0.0005", "S02,1.6,0.0005", "line 4", "S02", "m is a probability");
        refused("S02,0.6,0.0005", "S02,0.6,0", "S02", "u is a probability");
        refused("S02,0.6,0.0005", "S02,0.0001,0.0005", "m must be above u");
        refused("S02,0.6,0.0005,10", "S02,0.6,0.0005,0", "cap is above 0");
        refused("S02,0.6,0.0005,10", "S02,0.6,much,10", "u is no number: 'much'");
        refused("S02,0.6,0.0005,10,MONEY", "S02,0.6,0.0005,10,GOLD", "no group 'GOLD'");
        refused("S02,0.6,0.0005,10,MONEY,365,strong", "S02,0.6,0.0005,10,MONEY,365,yes", "'strong' or 'weak'");
        refused("S02,0.6,0.0005,10,MONEY,365", "S02,0.6,0.0005,10,MONEY,-1", "half-life");
    }

    @Test
    void unknownMissingAndRepeatedSignalsAreRefused() throws IOException {
        refused("S02,", "S99,", "no signal 'S99'");
        refused("S02,", "#S02,", "S02 is missing");
        refused("S04,0.5,0.002,8", "S02,0.5,0.002,8", "S02 is listed twice");
        refused("version,", "number,", "line 1", "version,");
        refused("id,m,u", "id,u,m", "line 2", "header");
    }

    private static void refused(String from, String to, String... words) throws IOException {
        String text = text().replaceFirst(from, to);
        assertThat(text).isNotEqualTo(text());
        assertThatThrownBy(() -> SignalsFile.parse(text, "mine.csv")).isInstanceOf(OrmekException.class).hasMessageContaining("mine.csv").hasMessageContainingAll(words);
    }

    private static String text() throws IOException {
        try (InputStream in = SignalsFile.class.getResourceAsStream("signals.csv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
