package org.ormek.analysis;

import java.util.HashMap;
import java.util.Map;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityType;

/** Builds small projections by name. The first letter tells the type: p phone, a account, s site, w wallet, h handle, t tracker, e e-mail, i address. */
public final class Evidences {
    private final ProjectionBuilder builder = new ProjectionBuilder();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int documents;

    public int number(String name) {
        return numbers.computeIfAbsent(name, key -> builder.addEntity(switch (name.charAt(0)) {
            case 'p' -> EntityType.PHONE;
            case 'a' -> EntityType.BANK_ACCOUNT;
            case 's' -> EntityType.SITE;
            case 'w' -> EntityType.WALLET;
            case 'h' -> EntityType.MESSENGER;
            case 't' -> EntityType.TRACKER;
            case 'e' -> EntityType.EMAIL;
            default -> EntityType.IP_ADDRESS;
        }));
    }

    public Evidences complaint(String... names) {
        return complaint(100, names);
    }

    public Evidences complaint(int day, String... names) {
        int clue = builder.addClue();
        for (String name : names) {
            builder.mention(number(name), clue, Signal.COMPLAINT_MENTION, day, documents);
        }
        documents++;
        return this;
    }

    /** Two texts that follow one script and name these. */
    public Evidences script(String... names) {
        int clue = builder.addClue();
        for (String name : names) {
            builder.mention(number(name), clue, Signal.SCRIPT_SHARED, 100, documents);
        }
        documents++;
        return this;
    }

    public Evidences link(String from, String to, Signal signal, int day) {
        builder.link(number(from), number(to), signal, day, documents++);
        return this;
    }

    public Evidences service(String name) {
        builder.listAsService(number(name));
        return this;
    }

    public Evidences mark(String name) {
        builder.listAsMark(number(name));
        return this;
    }

    /** A network of its own: twelve complaints over four phones, two accounts and a site. */
    public Evidences network(String name) {
        for (int i = 0; i < 12; i++) {
            complaint("p" + name + i % 4, "a" + name + i % 2, i % 3 == 0 ? "s" + name : "p" + name + (i + 1) % 4);
        }
        return this;
    }

    public Projection build() {
        return builder.build();
    }
}
