package org.ormek.simulation.evidence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.simulation.world.Kind;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Person;
import org.ormek.simulation.wording.Amount;

/**
 * One complaint as it will be filed.
 *
 * @param id        its number; empty until it is filed
 * @param at        when it was received, Almaty time
 * @param language  the language of most of its text
 * @param channel   how the fraud reached the victim
 * @param category  a fraud type, or empty if the clerk gave none
 * @param text      what the victim wrote
 * @param amount    the loss; null if none was entered
 * @param columns   values entered in columns, by kind
 * @param victim    the victim; null if anonymous
 * @param network   truth only: the network it is about, null for none
 * @param nature    truth only: {@code genuine}, {@code false} or {@code duplicate}
 */
public record ComplaintRow(String id, LocalDateTime at, Language language, String channel, String category, String text,
                           @Nullable Amount amount, Map<Kind, List<String>> columns, @Nullable Person victim,
                           @Nullable String network, String nature) {

    /** The same complaint under a number. */
    public ComplaintRow filedAs(String number) {
        return new ComplaintRow(number, at, language, channel, category, text, amount, columns, victim, network, nature);
    }

    /** The same complaint filed again later, with other words around it. */
    public ComplaintRow again(LocalDateTime later, String words) {
        return new ComplaintRow(id, later, language, channel, category, words, amount, columns, victim, network, "duplicate");
    }

    /** The values entered for a kind; empty if none. */
    public List<String> values(Kind kind) {
        return columns.getOrDefault(kind, List.of());
    }
}
