package org.ormek.console.board;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.ormek.api.words.ReportWords;
import org.ormek.console.page.Formats;
import org.ormek.model.OrmekException;

/**
 * Days by which the entities of a board are chosen.
 *
 * @param from ISO 8601, included; empty for an open end
 * @param to   the same
 * @param by   "first" if to be first seen in them counts, "active" if to be seen in them at all does
 */
public record TimeWindow(String from, String to, String by) {

    /** Refuses what is no day. */
    public TimeWindow {
        if (!isDay(from) || !isDay(to) || !"first".equals(by) && !"active".equals(by)) {
            throw new OrmekException("A window of time has days like 2026-03-02, or none at an open end.");
        }
    }

    private static boolean isDay(String iso) {
        try {
            return iso != null && (iso.isEmpty() || LocalDate.parse(iso).getYear() > 0);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** In words, for files. */
    String told(ReportWords words, Formats formats) {
        return words.fillAll(by.equals("first") ? "board.firstInWindow" : "board.inWindow", day(from, formats), day(to, formats));
    }

    private static String day(String iso, Formats formats) {
        return iso.isEmpty() ? "…" : formats.day(LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
