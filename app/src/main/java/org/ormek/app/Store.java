package org.ormek.app;

import java.nio.file.Path;
import java.io.IOException;
import java.sql.Connection;
import javax.sql.DataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.ormek.home.OwnerOnly;
import org.ormek.home.ProcessLock;
import org.ormek.model.OrmekException;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The relational store of a home: jobs, imports, issues, keys, audit. An H2 file that several commands may open at
 * once over loopback, or the PostgreSQL named by {@code ORMEK_DB_URL}, {@code ORMEK_DB_USER}, {@code ORMEK_DB_PASSWORD}.
 */
final class Store implements AutoCloseable {

    static {
        // Asks each connection whether it lives before it is lent: the process that opened the H2 file for all may just have ended.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    /**
     * Several processes may open the file, and a commit is on its way to the disk before it returns: H2 would else write it up to
     * half a second later, and what was committed in that time dies with the process.
     */
    private static final String SETTINGS = ";AUTO_SERVER=TRUE;WRITE_DELAY=0";

    private final ProcessLock lock;
    private final HikariDataSource source;
    private final JdbcTransactionManager transactions;
    private final JobRepository repository;
    private final JobOperator operator;

    Store(Path home) {
        HikariConfig config = new HikariConfig();
        String url = System.getenv("ORMEK_DB_URL");
        try {
            lock = new ProcessLock(OwnerOnly.folder(home).resolve("store.lock"));
            if (url == null || url.isBlank()) {
                Path folder = OwnerOnly.folder(home.resolve("store")).toAbsolutePath();
                config.setDataSource(new SharedFileSource("jdbc:h2:file:" + folder.resolve("ormek") + SETTINGS, lock));
            } else {
                config.setJdbcUrl(url);
                config.setUsername(System.getenv("ORMEK_DB_USER"));
                config.setPassword(System.getenv("ORMEK_DB_PASSWORD"));
            }
            config.setMaximumPoolSize(8);
            // Most commands need one or two; to fill the pool would take the lock of the store again and again.
            config.setMinimumIdle(1);
            source = open(config, lock);
            transactions = new JdbcTransactionManager(source);
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(source);
            factory.setTransactionManager(transactions);
            factory.afterPropertiesSet();
            repository = factory.getObject();
            TaskExecutorJobOperator launching = new TaskExecutorJobOperator();
            launching.setJobRepository(repository);
            launching.setJobRegistry(new MapJobRegistry());
            launching.setTaskExecutor(new SyncTaskExecutor());
            launching.afterPropertiesSet();
            operator = launching;
        } catch (IOException e) {
            throw new OrmekException("The home " + home + " cannot be written (" + e.getMessage() + "). Choose another with --home DIR.", e);
        } catch (OrmekException e) {
            throw e;
        } catch (Exception e) {
            throw new OrmekException("The store of jobs and imports cannot be opened (" + rootOf(e).getMessage()
                    + "). Check the disk and rights of " + home + ", or ORMEK_DB_URL.", e);
        }
    }

    /** Opens the store and makes its tables. */
    private static HikariDataSource open(HikariConfig config, ProcessLock lock) throws Exception {
        HikariDataSource opened = new HikariDataSource(config);
        // Taken before the lock, since opening it takes the lock as well.
        try (Connection connection = opened.getConnection()) {
            return lock.hold(() -> {
                StoreTables.make(new SingleConnectionDataSource(connection, true));
                return opened;
            });
        } catch (Exception e) {
            opened.close();
            throw e;
        }
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    DataSource source() {
        return source;
    }

    JdbcTransactionManager transactions() {
        return transactions;
    }

    JobRepository repository() {
        return repository;
    }

    JobOperator operator() {
        return operator;
    }

    @Override
    public void close() {
        try {
            lock.hold(() -> {
                source.close();
                return source;
            });
        } catch (Exception e) {
            // Without the lock, as when the home was removed meanwhile, it still has to be closed.
            source.close();
        }
    }
}
