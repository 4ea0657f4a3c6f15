package org.ormek.api.victim;

import java.util.List;

/**
 * Who a victim is. Given once.
 *
 * @param id       number of the request
 * @param evidence id of the evidence
 * @param subject  pseudonym of the victim
 * @param facts    what the source says, in its order
 * @param notice   what the reader must keep to, in the language asked for
 */
public record RevealedVictim(String id, String evidence, String subject, List<Fact> facts, String notice) {

    /**
     * One column of the source.
     *
     * @param name   of the column, for example {@code phone}
     * @param label  its name in the language asked for
     * @param values as received
     */
    public record Fact(String name, String label, List<String> values) {
    }

    /** Says only that there is something. */
    @Override
    public String toString() {
        return "RevealedVictim[" + id + "]";
    }
}
