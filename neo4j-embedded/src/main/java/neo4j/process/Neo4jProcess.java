package neo4j.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Starts the database, says that it is ready, and stops it when standard input closes. */
public final class Neo4jProcess {

    private static final int PASSWORD_ATTEMPTS = 5;

    private Neo4jProcess() {
    }

    /** See README.md for the arguments. */
    public static void main(String[] args) throws IOException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (password == null || password.length() < 8) {
            System.err.println("The first line of standard input must be the password, at least 8 characters.");
            System.exit(2);
            return;
        }
        System.err.println("Starting Neo4j in " + arguments.home() + " with a heap of at most "
                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB");
        try {
            serve(arguments, password, input);
            System.exit(0);
        } catch (RuntimeException | IOException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(Arguments arguments, String password, BufferedReader input) throws IOException {
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(arguments.home())
                .loadPropertiesFromFile(ServerSettings.write(arguments))
                .build();
        // Runs on SIGTERM and after System.exit alike, so that there is one way to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            dbms.shutdown();
            System.err.println("Neo4j has stopped");
        }, "shutdown"));
        setPassword(dbms.database("system"), password);
        int port = ((GraphDatabaseAPI) dbms.database("neo4j")).getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
        System.out.println("ready bolt://127.0.0.1:" + port);
        System.out.flush();
        while (input.readLine() != null) {
            // Whatever else comes is ignored; the end of the stream is the sign to stop.
        }
    }

    /**
     * Sets the password. The first statement loads the whole query engine, which on a busy machine outlasts the time limit of
     * a transaction; what was loaded stays, so it is tried again.
     */
    private static void setPassword(GraphDatabaseService system, String password) {
        for (int attempt = 1; ; attempt++) {
            try {
                trySetPassword(system, password);
                return;
            } catch (RuntimeException e) {
                if (attempt == PASSWORD_ATTEMPTS) {
                    throw e;
                }
                System.err.println("The password could not be set yet: " + e.getMessage());
            }
        }
    }

    private static void trySetPassword(GraphDatabaseService system, String password) {
        try {
            system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", password));
        } catch (QueryExecutionException e) {
            // The database refuses to replace a password by itself, which is no error here.
            if (e.getMessage() == null || !e.getMessage().contains("cannot be the same")) {
                throw e;
            }
        }
    }

}
