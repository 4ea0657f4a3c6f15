package org.ormek.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.Refusal;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.http.HttpStatus;

/**
 * Who asks.
 *
 * @param key      id of the key
 * @param name     whom the key was given to; several keys may have the same
 * @param role     what it may do
 * @param datasets what it may see; a single {@code *} means all
 * @param purpose  fixed purpose of its reads; null if each read must say its own
 */
public record Asker(String key, String name, Role role, List<String> datasets, @Nullable String purpose) {

    private static final Pattern LABEL = Pattern.compile(" \\(key [^()]*\\)$");

    /** Name and key, as logs and the ledger keep them. */
    public String label() {
        return name + " (key " + key + ")";
    }

    /** The name in a label; a text that is no label, such as that of a program, stays as it is. */
    public static String nameIn(String label) {
        return LABEL.matcher(label).replaceFirst("");
    }

    /** The datasets that this asker may see now. */
    public Scope scope(GraphView graph) {
        return Scope.of(seesAll() ? graph.listDatasets() : datasets);
    }

    /** The datasets among these that this asker may see. */
    public Scope scopeAmong(Collection<String> all) {
        return Scope.of(all.stream().filter(this::mayUse).toList());
    }

    /**
     * The datasets of a view that the asker names.
     *
     * @param view their names, separated by commas
     * @throws Refusal 403 if one may not be seen, whether or not there is such a one
     */
    public List<String> chosen(String view) {
        List<String> chosen = Arrays.stream(view.split(",")).map(String::strip).distinct().toList();
        Optional<String> foreign = chosen.stream().filter(dataset -> !mayUse(dataset)).findFirst();
        if (foreign.isPresent()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "This key may not see the dataset '" + foreign.get() + "'. Use its own, or ask an administrator.");
        }
        return chosen;
    }

    /** True if all datasets may be seen, also those that are made later. */
    public boolean seesAll() {
        return datasets.contains("*");
    }

    /** Throws a {@link Refusal} (403) if a dataset may not be written, whether or not there is such a one. */
    public void requireUse(String dataset) {
        if (!mayUse(dataset)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "This key may not write into the dataset '" + dataset + "'. Use one of its own, or ask an administrator.");
        }
    }

    /** True if a dataset may be seen and written. */
    public boolean mayUse(String dataset) {
        return seesAll() || datasets.contains(dataset);
    }
}
