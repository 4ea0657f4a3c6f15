package org.ormek.console.look;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterQuestion;
import org.ormek.model.UtcDays;

/**
 * The filters of the list of clusters, as they stand in the address of the page.
 *
 * @param type     name of a type; empty for all
 * @param country  ISO 3166-1; empty for all
 * @param language ISO 639-1; empty for all
 * @param smallest with so many members or more
 * @param brand    id of a brand that they pose as; empty for all
 * @param from     with evidence on this day or later (UTC); null for all
 * @param to       with evidence on this day or earlier (UTC); null for all
 * @param fresh    with so many fresh members or more
 */
record ClusterFilter(String type, String country, String language, int smallest, String brand, @Nullable LocalDate from, @Nullable LocalDate to, int fresh) {

    /** Asks the port for a page of the list. */
    ClusterQuestion question(int offset, int limit) {
        ClusterQuestion.Seen seen = new ClusterQuestion.Seen(some(brand), UtcDays.begin(from), UtcDays.last(to), fresh);
        return new ClusterQuestion(type.isEmpty() ? null : ClusterCard.Type.valueOf(type), some(country), some(language), smallest, seen, offset, limit);
    }

    /** The filters as parameters of an address; nothing in them needs an escape. */
    public String query() {
        return "type=" + type + "&country=" + country + "&language=" + language + "&smallest=" + smallest + "&brand=" + brand + new SeenDays(from, to).query() + "&fresh=" + fresh;
    }

    private static @Nullable String some(String value) {
        return value.isEmpty() ? null : value;
    }
}
