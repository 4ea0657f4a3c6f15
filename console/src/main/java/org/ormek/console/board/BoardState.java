package org.ormek.console.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;

/**
 * What is on a board and how it came there, as the browser sends it and as it is kept.
 *
 * @param nodes   what is on it
 * @param history steps that can be undone and done again, the oldest first
 * @param at      how many of them are done; those behind were undone
 * @param notes   free text of its owner
 * @param window  only what was seen in it is drawn; null for all
 */
public record BoardState(List<Place> nodes, List<Step> history, int at, String notes, @Nullable TimeWindow window) {

    /** Entities that a board takes; more cannot be read by a person, and the browser draws them slowly. */
    public static final int MOST_NODES = 1500;
    static final int MOST_STEPS = 100;
    private static final int LONGEST_NOTES = 20_000;

    /** Copies, puts the empty value where nothing was sent, and refuses what no board holds. */
    public BoardState {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        history = history == null ? List.of() : List.copyOf(history);
        notes = notes == null ? "" : notes;
        if (nodes.size() > MOST_NODES || history.size() > MOST_STEPS || at < 0 || at > history.size() || notes.length() > LONGEST_NOTES) {
            throw new OrmekException("A board takes " + MOST_NODES + " entities, " + MOST_STEPS + " steps to undo and notes of " + LONGEST_NOTES + " characters. Begin a second one.");
        }
    }

    /** An empty board. */
    static BoardState empty() {
        return new BoardState(List.of(), List.of(), 0, "", null);
    }

    /**
     * Where an entity lies.
     *
     * @param key    printed key
     * @param x      pixels to the right
     * @param y      pixels down
     * @param pinned true if no layout moves it
     * @param hidden true if it is not drawn
     * @param note   of the owner; may be empty
     */
    public record Place(String key, double x, double y, boolean pinned, boolean hidden, String note) {

        /** Puts the empty value where nothing was sent. */
        public Place {
            note = note == null ? "" : note;
            if (key == null || key.length() > 3000 || note.length() > 2000 || !Double.isFinite(x) || !Double.isFinite(y)) {
                throw new OrmekException("A place on a board has a key, finite coordinates and a note of at most 2,000 characters.");
            }
        }

        static Place at(String key, double x, double y) {
            return new Place(key, x, y, false, false, "");
        }
    }

    /** A step: what it was, and what it changed. */
    public record Step(String label, List<Change> changes) {

        /** Copies. */
        public Step {
            label = label == null ? "" : label;
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /** A change of one entity on the board: null before if it was added, null after if it was taken away. */
    public record Change(String key, @Nullable Place before, @Nullable Place after) {
    }

    /** All keys on the board or in its history. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        nodes.forEach(place -> keys.add(place.key()));
        history.forEach(step -> step.changes().forEach(change -> keys.add(change.key())));
        return keys;
    }

    /** With more on it, as one step that can be undone; what was undone before is forgotten. */
    BoardState plus(String label, List<Place> added) {
        List<Place> all = new ArrayList<>(nodes);
        all.addAll(added);
        List<Step> steps = new ArrayList<>(history.subList(0, at));
        steps.add(new Step(label, added.stream().map(place -> new Change(place.key(), null, place)).toList()));
        List<Step> kept = steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size());
        return new BoardState(all, kept, kept.size(), notes, window);
    }
}
