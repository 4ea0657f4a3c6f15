package org.ormek.bench.kill;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** How far a loop is, kept in its folder after each kill, so that it goes on there when it is begun again. */
final class KillState {

    private static final String BETWEEN = "\u001f";

    private final Path file;
    private final Properties kept = new Properties();

    private KillState(Path file) {
        this.file = file;
    }

    /** What the folder holds, or the beginning; throws an IllegalArgumentException if another input was begun there. */
    static KillState of(Path folder, KillPlan plan) throws IOException {
        KillState state = new KillState(folder.resolve("loop.properties"));
        String input = "rows " + plan.rows() + " seed " + plan.seed() + (plan.killsOfLaterJobs() > 0 ? " later" : "");
        if (Files.exists(state.file)) {
            try (Reader reader = Files.newBufferedReader(state.file)) {
                state.kept.load(reader);
            }
            if (!input.equals(state.kept.getProperty("input"))) {
                throw new IllegalArgumentException("In " + folder + " a loop with " + state.kept.getProperty("input") + " was begun, not one with " + input + ". Give another folder.");
            }
        }
        state.kept.setProperty("input", input);
        return state;
    }

    /** What the undisturbed run gave; empty before it has ended. */
    boolean isCalmKnown() {
        return kept.containsKey("imported");
    }

    double calmSeconds() {
        return Double.parseDouble(known("calmSeconds"));
    }

    /** Content after the import. */
    String imported() {
        return known("imported");
    }

    /** Content after the later jobs. */
    String afterLaterJobs() {
        return known("afterLaterJobs");
    }

    void calm(double seconds, String imported, String afterLaterJobs) throws IOException {
        kept.setProperty("calmSeconds", String.valueOf(seconds));
        kept.setProperty("imported", imported);
        kept.setProperty("afterLaterJobs", afterLaterJobs);
        save();
    }

    /** Homes begun. */
    int homes() {
        return count("homes");
    }

    void homeBegun() throws IOException {
        add("homes");
    }

    /** True if the home begun last has not been compared to its end. */
    boolean isHomeOpen() {
        return count("homes") > count("homesEnded");
    }

    void homeEnded() throws IOException {
        kept.remove("importCompared");
        add("homesEnded");
    }

    /** True if the import of the open home has ended and was compared. */
    boolean isImportCompared() {
        return kept.containsKey("importCompared");
    }

    void importCompared() throws IOException {
        kept.setProperty("importCompared", "yes");
        save();
    }

    int kills() {
        return count("kills");
    }

    void killed() throws IOException {
        add("kills");
    }

    int gaveUp() {
        return count("gaveUp");
    }

    void gaveUpOnce() throws IOException {
        add("gaveUp");
    }

    /** Times from a start, or the last kill of the database after it, to the first import that goes on, in seconds. */
    List<Double> resumeSeconds() {
        return list("resumeSeconds").stream().map(Double::valueOf).toList();
    }

    void resumed(double seconds) throws IOException {
        append("resumeSeconds", String.valueOf(seconds));
    }

    List<String> differences() {
        return list("differences");
    }

    void differs(String how) throws IOException {
        append("differences", how);
    }

    private String known(String name) {
        return Objects.requireNonNull(kept.getProperty(name), name);
    }

    private int count(String name) {
        return Integer.parseInt(kept.getProperty(name, "0"));
    }

    private void add(String name) throws IOException {
        kept.setProperty(name, String.valueOf(count(name) + 1));
        save();
    }

    private List<String> list(String name) {
        return Arrays.stream(kept.getProperty(name, "").split(BETWEEN)).filter(one -> !one.isEmpty()).toList();
    }

    private void append(String name, String value) throws IOException {
        List<String> all = new ArrayList<>(list(name));
        all.add(value);
        kept.setProperty(name, all.stream().collect(Collectors.joining(BETWEEN)));
        save();
    }

    private void save() throws IOException {
        Path next = file.resolveSibling("loop.properties.next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            kept.store(writer, null);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
