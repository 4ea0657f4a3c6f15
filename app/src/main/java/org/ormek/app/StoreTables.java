package org.ormek.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.ormek.api.store.ApiTables;
import org.ormek.console.Console;
import org.ormek.ingest.ledger.Ledger;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Makes the tables of every module in the relational store. */
final class StoreTables {

    /** The advisory lock of PostgreSQL under which tables are made; the number is arbitrary, but must stay. */
    private static final long LOCK = 0x6f726d656bL;

    private StoreTables() {
    }

    /**
     * Makes what is missing, on PostgreSQL one session at a time: two that make the same table in the same moment fail.
     * On H2 the caller sees to that, since already opening one file twice in the same moment fails.
     */
    static void make(DataSource store) throws SQLException {
        try (Connection connection = store.getConnection(); Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                makeAll(store, connection, "BATCH_JOB_INSTANCE", "h2");
                return;
            }
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                makeAll(store, connection, "batch_job_instance", "postgresql");
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static void makeAll(DataSource store, Connection connection, String batchTable, String dialect) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, batchTable, null)) {
            if (!tables.next()) {
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-" + dialect + ".sql")).execute(store);
            }
        }
        Ledger.makeTables(store);
        ApiTables.make(store);
        Console.makeTables(store);
    }
}
