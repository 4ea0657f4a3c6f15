package org.ormek.api.victim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as the store has it: what may be shown, and the key of the one who asked. */
record Kept(Reidentification card, String askedKey) {

    /** Reads a row; what was not finished in time has expired. */
    static Kept read(ResultSet row, Instant now) throws SQLException {
        Instant expires = Objects.requireNonNull(instant(row, "expires_at"));
        Reidentification.State state = Reidentification.State.valueOf(row.getString("state"));
        boolean late = state != Reidentification.State.REVEALED && !now.isBefore(expires);
        return new Kept(new Reidentification(row.getString("id"), row.getString("evidence"), row.getString("dataset"), row.getString("subject"), row.getString("purpose"),
                late ? Reidentification.State.EXPIRED : state, row.getString("asked_by"), Objects.requireNonNull(instant(row, "asked_at")), row.getString("approved_by"),
                instant(row, "approved_at"), instant(row, "revealed_at"), expires), row.getString("asked_key"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
