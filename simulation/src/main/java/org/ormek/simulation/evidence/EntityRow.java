package org.ormek.simulation.evidence;

import java.util.List;

/**
 * One line of a list of known things.
 *
 * @param type       kind, or empty to let the reader find out
 * @param value      the identifier as written
 * @param label      what is said of it
 * @param source     who says so
 * @param date       ISO-8601 day
 * @param confidence 0 to 1, as text
 * @param service    whether it is a service used by many and no suspect
 */
public record EntityRow(String type, String value, String label, String source, String date, String confidence, boolean service) {
    /** The header. */
    public static final List<String> COLUMNS = List.of("type", "value", "label", "source", "date", "confidence", "service");

    /** The cells in the order of the header. */
    public List<String> cells() {
        return List.of(type, value, label, source, date, confidence, String.valueOf(service));
    }
}
