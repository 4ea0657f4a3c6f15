package org.ormek.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.ormek.model.OrmekException;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The relational store of a home: jobs, imports, issues, keys, audit. An H2 file that several commands may open at
 * once over loopback, or the PostgreSQL named by {@code ORMEK_DB_URL}, {@code ORMEK_DB_USER}, {@code ORMEK_DB_PASSWORD}.
 */
final class Store implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcTransactionManager transactions;
    private final JobRepository repository;
    private final JobOperator operator;

    Store(Path home) {
        HikariConfig config = new HikariConfig();
        String url = System.getenv("ORMEK_DB_URL");
        try {
            if (url == null || url.isBlank()) {
                Files.createDirectories(home.resolve("store"));
                config.setJdbcUrl("jdbc:h2:file:" + home.resolve("store").resolve("ormek").toAbsolutePath()
                        + ";AUTO_SERVER=TRUE");
                config.setUsername("sa");
                config.setPassword("");
            } else {
                config.setJdbcUrl(url);
                config.setUsername(System.getenv("ORMEK_DB_USER"));
                config.setPassword(System.getenv("ORMEK_DB_PASSWORD"));
            }
            config.setMaximumPoolSize(8);
            source = new HikariDataSource(config);
            transactions = new JdbcTransactionManager(source);
            makeBatchTables();
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

    private void makeBatchTables() throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            boolean h2 = product.equals("H2");
            try (var tables = connection.getMetaData().getTables(null, null, h2 ? "BATCH_JOB_INSTANCE" : "batch_job_instance", null)) {
                if (!tables.next()) {
                    new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-" + (h2 ? "h2" : "postgresql") + ".sql")).execute(source);
                }
            }
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
        source.close();
    }
}
