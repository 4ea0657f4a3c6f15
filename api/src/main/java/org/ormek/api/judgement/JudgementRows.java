package org.ormek.api.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.judgement.Judgement;
import org.ormek.model.EntityKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The history of judgements in the relational store: rows are added, never changed. A withdrawal is a row of its own. */
final class JudgementRows {

    private static final String WITHDRAWAL = "WITHDRAWAL";
    private static final String CARDS = "SELECT j.*, w.who AS end_who, w.at_time AS end_at, w.reason AS end_reason FROM judgement j LEFT JOIN judgement w ON w.withdraws = j.id "
            + "WHERE j.withdraws IS NULL";

    private final JdbcTemplate jdbc;

    JudgementRows(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
    }

    /** All, the newest first. */
    List<JudgementCard> list() {
        return jdbc.query(CARDS + " ORDER BY j.at_time DESC, j.id", (row, n) -> card(row));
    }

    Optional<JudgementCard> find(String id) {
        return jdbc.query(CARDS + " AND j.id = ?", (row, n) -> card(row), id).stream().findFirst();
    }

    /** Adds a judgement; one whose id is there already is left as it is. */
    void add(Judgement one) {
        try {
            EntityKey second = one.second();
            insert(one.id(), one.kind().name(), one.first().toString(), second == null ? null : second.toString(), one.datasets(), one.by(), one.at(), one.reason(), null);
        } catch (DuplicateKeyException e) {
            // The same request in another process was quicker.
            if (find(one.id()).isEmpty()) {
                throw e;
            }
        }
    }

    /** Withdraws a judgement; false if somebody was quicker. */
    boolean withdraw(String withdrawal, JudgementCard card, String who, Instant at, String reason) {
        try {
            insert(withdrawal, WITHDRAWAL, null, null, card.datasets(), who, at, reason, card.id());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void insert(String id, String kind, @Nullable String first, @Nullable String second, List<String> datasets, String who, Instant at, String reason, @Nullable String withdraws) {
        jdbc.update("INSERT INTO judgement (id, kind, first_key, second_key, datasets, who, at_time, reason, withdraws) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", id, kind, first, second,
                String.join(",", datasets), who, at.atOffset(ZoneOffset.UTC), reason, withdraws);
    }

    private static JudgementCard card(ResultSet row) throws SQLException {
        String second = row.getString("second_key");
        OffsetDateTime end = row.getObject("end_at", OffsetDateTime.class);
        return new JudgementCard(row.getString("id"), Judgement.Kind.valueOf(row.getString("kind")), EntityKey.parse(row.getString("first_key")).orElseThrow(),
                second == null ? null : EntityKey.parse(second).orElseThrow(), List.of(row.getString("datasets").split(",")), row.getString("who"),
                row.getObject("at_time", OffsetDateTime.class).toInstant(), row.getString("reason"),
                end == null ? null : new JudgementCard.Withdrawal(row.getString("end_who"), end.toInstant(), row.getString("end_reason")));
    }
}
