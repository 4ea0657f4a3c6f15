package org.ormek.graph.neo4j;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.ormek.graph.GraphUnavailableException;
import org.ormek.graph.server.ServerAddress;
import org.ormek.model.OrmekException;

/** Turns the driver's errors into sentences that say what to do. */
final class DriverErrors {

    private final ServerAddress address;

    DriverErrors(ServerAddress address) {
        this.address = address;
    }

    /** Does the work, with the driver's errors translated. */
    <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            passOnLackOfMemory(e);
            throw translate(e);
        } catch (IllegalStateException e) {
            // What the driver says after it was closed.
            throw new GraphUnavailableException("The connection to the graph database at " + address.uri()
                    + " is closed. Start the command again.", e);
        }
    }

    /** The driver takes an error of this very process for one of the statement that it was about to send. */
    private static void passOnLackOfMemory(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError lack) {
                throw lack;
            }
        }
    }

    private OrmekException translate(Neo4jException e) {
        String where = "The graph database at " + address.uri();
        return switch (e) {
            case AuthenticationException refused -> new GraphUnavailableException(where + " refuses the user '"
                    + address.user() + "' with this password. Correct ORMEK_NEO4J_USER and ORMEK_NEO4J_PASSWORD, or the "
                    + "file neo4j/password of the home.", refused);
            case ClientException tooMany when tooMany.code().endsWith("AuthenticationRateLimit") ->
                    new GraphUnavailableException(where + " refuses the user '" + address.user()
                            + "' after too many wrong passwords. Wait a minute, correct the password and try again.", tooMany);
            case TransientException busy -> new GraphUnavailableException(where
                    + " is overloaded and gave up (" + busy.code() + "). Try again later.", busy);
            case ClientException wrong when stopped(wrong) -> new GraphUnavailableException(where
                    + " stopped a question that took too long or too much memory (" + wrong.code()
                    + "). Ask for less, or give the database more.", wrong);
            case ClientException wrong -> new OrmekException(where + " refused a statement (" + wrong.code()
                    + "). This is a defect of Ormek or a database of another version: " + wrong.getMessage(), wrong);
            default -> new GraphUnavailableException(where
                    + " does not answer. Check that it runs and that the address is right (ORMEK_NEO4J_URI names another), then try again.", e);
        };
    }

    private static boolean stopped(ClientException e) {
        return e.code().contains("Transaction.") || e.code().contains("MemoryLimit");
    }
}
