package org.ormek.app;

import java.util.List;
import org.ormek.model.OrmekException;

/** For commands that handle the files of a home, and so need its database and its store to be there. */
final class EmbeddedParts {

    private EmbeddedParts() {
    }

    /** Throws {@link OrmekException} if Neo4j or the store is a server elsewhere. */
    static void require(String done) {
        for (String variable : List.of("ORMEK_NEO4J_URI", "ORMEK_DB_URL")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                throw new OrmekException("With " + variable + " a part of the home is on a server, which has to be " + done + " with its own tools (neo4j-admin, pg_dump), "
                        + "together with the folders archive and secrets of the home. This command is for homes that hold all themselves.");
            }
        }
    }
}
