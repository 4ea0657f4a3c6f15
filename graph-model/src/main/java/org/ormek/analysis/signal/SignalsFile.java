package org.ormek.analysis.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ormek.model.OrmekException;

/**
 * Reads the signals file: CSV without quotes, because it needs no library and a diff shows what changed. First line
 * {@code version,NAME}, second line the header, then a line for each signal; lines that start with # are comments.
 */
public final class SignalsFile {
    static final String HEADER = "id,m,u,cap,group,half_life_days,strong,what";
    private static final String BUILT_IN = "signals.csv";

    private SignalsFile() {
    }

    /** The table that comes with Ormek. */
    public static Signals builtIn() {
        try (InputStream in = SignalsFile.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + BUILT_IN);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), BUILT_IN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @param text content of the file
     * @param name what messages call it
     * @throws OrmekException with file, line and reason if anything in it is wrong; a table is never used in part
     */
    public static Signals parse(String text, String name) {
        String version = "";
        boolean header = false;
        List<SignalWeight> weights = new ArrayList<>();
        String[] lines = text.split("\r?\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                if (version.isEmpty()) {
                    version = version(line);
                } else if (!header) {
                    header = header(line);
                } else {
                    weights.add(weight(line.split(",", 8)));
                }
            } catch (IllegalArgumentException e) {
                throw new OrmekException("The signals file " + name + ", line " + (i + 1) + ": " + e.getMessage() + ".", e);
            }
        }
        try {
            return new Signals(version, weights);
        } catch (IllegalArgumentException e) {
            throw new OrmekException("The signals file " + name + ": " + e.getMessage() + ".", e);
        }
    }

    private static String version(String line) {
        if (!line.startsWith("version,") || line.length() < 9) {
            throw new IllegalArgumentException("the first line must be 'version,' and a name, not '" + line + "'");
        }
        return line.substring(8).strip();
    }

    private static boolean header(String line) {
        if (!line.equals(HEADER)) {
            throw new IllegalArgumentException("the header must be '" + HEADER + "', not '" + line + "'");
        }
        return true;
    }

    private static SignalWeight weight(String[] cells) {
        if (cells.length < 8) {
            throw new IllegalArgumentException("there are " + cells.length + " cells, but the header has 8");
        }
        Signal signal = Signal.find(cells[0].strip()).orElseThrow(() -> new IllegalArgumentException("there is no signal '" + cells[0].strip() + "'"));
        return new SignalWeight(signal, number(cells, 1, "m"), number(cells, 2, "u"), number(cells, 3, "cap"), group(cells[4].strip()),
                (int) number(cells, 5, "half_life_days"), strong(cells[6].strip()));
    }

    private static double number(String[] cells, int at, String column) {
        try {
            return Double.parseDouble(cells[at].strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no number: '" + cells[at].strip() + "'", e);
        }
    }

    private static SignalGroup group(String word) {
        for (SignalGroup group : SignalGroup.values()) {
            if (group.name().equals(word)) {
                return group;
            }
        }
        throw new IllegalArgumentException("there is no group '" + word + "'; the groups are " + List.of(SignalGroup.values()));
    }

    private static boolean strong(String word) {
        if (word.equals("strong") || word.equals("weak")) {
            return word.equals("strong");
        }
        throw new IllegalArgumentException("a signal is 'strong' or 'weak', not '" + word + "'");
    }
}
