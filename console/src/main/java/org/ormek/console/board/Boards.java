package org.ormek.console.board;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Boards and their snapshots, each of one account. They hold keys, places and notes; what is known is read anew when they are opened. */
public final class Boards {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** On a store that has the tables of this module. */
    public Boards(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    /** A snapshot: its id, its name, when it was made. */
    public record Snapshot(String id, String name, java.time.Instant madeAt) {
    }

    /** The boards of an account, the last used first. */
    public List<Board> list(String account) {
        return jdbc.query("SELECT * FROM board WHERE account = ? ORDER BY updated_at DESC", (row, n) -> board(row), account);
    }

    /** A board of that account. */
    public Optional<Board> find(String account, String id) {
        return jdbc.query("SELECT * FROM board WHERE account = ? AND id = ?", (row, n) -> board(row), account, id).stream().findFirst();
    }

    /** What is on it, as JSON. */
    String state(Board board) {
        return jdbc.query("SELECT state FROM board WHERE id = ?", (row, n) -> row.getString(1), board.id()).getFirst();
    }

    /** Makes one and gives its id. */
    String create(String account, String name, String state) {
        String id = newId();
        jdbc.update("INSERT INTO board (id, account, name, state, version, updated_at) VALUES (?, ?, ?, ?, 1, ?)", id, account, name, state, now());
        return id;
    }

    /** Saves if nobody saved since that version; gives the new version, or empty. */
    Optional<Integer> save(Board board, int version, String state) {
        return jdbc.update("UPDATE board SET state = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?", state, now(), board.id(), version) == 0
                ? Optional.empty() : Optional.of(version + 1);
    }

    void rename(Board board, String name) {
        jdbc.update("UPDATE board SET name = ? WHERE id = ?", name, board.id());
    }

    void delete(Board board) {
        jdbc.update("DELETE FROM board_snapshot WHERE board = ?", board.id());
        jdbc.update("DELETE FROM board WHERE id = ?", board.id());
    }

    List<Snapshot> snapshots(Board board) {
        return jdbc.query("SELECT id, name, made_at FROM board_snapshot WHERE board = ? ORDER BY made_at DESC, id", (row, n) -> new Snapshot(row.getString("id"), row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()), board.id());
    }

    void keep(Board board, String name) {
        jdbc.update("INSERT INTO board_snapshot (id, board, name, state, made_at) VALUES (?, ?, ?, ?, ?)", newId(), board.id(), name, state(board), now());
    }

    /** Puts the board back to a snapshot; false if it has none with that id. */
    boolean open(Board board, String snapshot) {
        return jdbc.update("UPDATE board SET state = (SELECT s.state FROM board_snapshot s WHERE s.id = ?), version = version + 1, updated_at = ? WHERE id = ? "
                + "AND EXISTS (SELECT 1 FROM board_snapshot s WHERE s.id = ? AND s.board = ?)", snapshot, now(), board.id(), snapshot, board.id()) > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String newId() {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static Board board(ResultSet row) throws SQLException {
        return new Board(row.getString("id"), row.getString("name"), row.getInt("version"), row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
