package org.ormek.api.store;

import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Makes the tables of this module; what is there already is left as it is. */
public final class ApiTables {

    private ApiTables() {
    }

    /** Makes what is missing; one session at a time may do so. Throws a {@code DataAccessException} if the store does not answer. */
    public static void make(DataSource store) {
        new ResourceDatabasePopulator(new ClassPathResource("org/ormek/api/api.sql")).execute(store);
    }
}
