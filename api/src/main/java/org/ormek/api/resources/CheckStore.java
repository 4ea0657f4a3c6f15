package org.ormek.api.resources;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks of decided sites in the relational store. */
public final class CheckStore {

    private static final int LONGEST_DETAIL = 2_000;

    private final JdbcTemplate jdbc;

    /** On a relational store that has the tables of this module. */
    public CheckStore(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
    }

    /** Keeps what a crawl found of a site; what the same crawl had found before, as far as it was then, is replaced. */
    public void note(String dataset, String site, SiteCheck check) {
        String detail = check.detail().length() > LONGEST_DETAIL ? check.detail().substring(0, LONGEST_DETAIL) : check.detail();
        OffsetDateTime at = check.at().atOffset(ZoneOffset.UTC);
        if (jdbc.update("UPDATE resource_check SET checked_at = ?, state = ?, http_status = ?, detail = ? WHERE dataset = ? AND site = ? AND crawl = ?",
                at, check.state().name(), check.status(), detail, dataset, site, check.crawl()) == 0) {
            jdbc.update("INSERT INTO resource_check (dataset, site, crawl, checked_at, state, http_status, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    dataset, site, check.crawl(), at, check.state().name(), check.status(), detail);
        }
    }

    /** Checks of a site, newest first. */
    List<SiteCheck> list(String dataset, String site, int limit) {
        return jdbc.query("SELECT * FROM resource_check WHERE dataset = ? AND site = ? ORDER BY checked_at DESC, crawl LIMIT ?",
                (row, n) -> new SiteCheck(row.getObject("checked_at", OffsetDateTime.class).toInstant(), Liveness.valueOf(row.getString("state")), row.getInt("http_status"),
                        row.getString("detail"), row.getString("crawl").strip()), dataset, site, limit);
    }

    /** The newest check of a site; empty if there was none. */
    Optional<SiteCheck> last(String dataset, String site) {
        return list(dataset, site, 1).stream().findFirst();
    }
}
