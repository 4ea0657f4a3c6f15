package org.ormek.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.ormek.home.ProcessLock;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to an H2 file that several processes share. One of them has it open and serves the others; when it ends, the
 * others open it again, and who comes second in the same moment is refused. Here they come one after another, and who is
 * refused all the same asks again.
 */
final class SharedFileSource extends DelegatingDataSource {

    /** H2 itself waits up to 4 s for a file that was just taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;
    private static final Set<Integer> JUST_TAKEN = Set.of(ErrorCode.ERROR_OPENING_DATABASE_1, ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.CONNECTION_BROKEN_1);

    private final ProcessLock lock;

    SharedFileSource(String url, ProcessLock lock) {
        super(h2(url));
        this.lock = lock;
    }

    private static JdbcDataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return lock.hold(super::getConnection);
            } catch (SQLException e) {
                if (!JUST_TAKEN.contains(e.getErrorCode()) || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            } catch (RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (Exception e) {
                throw new SQLException("The lock of the store cannot be taken: " + e.getMessage(), e);
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static SQLException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new SQLException("Interrupted while the store was opened.", cause);
    }
}
