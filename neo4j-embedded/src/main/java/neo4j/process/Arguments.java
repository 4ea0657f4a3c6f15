package neo4j.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The command line.
 *
 * @param home              where the database lives
 * @param port              Bolt port; 0 takes any free one
 * @param pageCache         memory for pages, for example {@code 128m}
 * @param transactionMemory most memory of one transaction, for example {@code 256m}
 */
record Arguments(Path home, int port, String pageCache, String transactionMemory) {

    private static final Set<String> NAMES = Set.of("--home", "--port", "--page-cache", "--transaction-memory");

    /** Reads {@code --name value} pairs; {@link IllegalArgumentException} says what is wrong. */
    static Arguments parse(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i])) {
                throw new IllegalArgumentException("Unknown argument " + args[i] + "; known are " + NAMES);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            values.put(args[i], args[i + 1]);
        }
        if (!values.containsKey("--home")) {
            throw new IllegalArgumentException("--home DIR is required");
        }
        String transactionMemory = values.getOrDefault("--transaction-memory", "256m");
        return new Arguments(Path.of(values.get("--home")).toAbsolutePath().normalize(),
                Integer.parseInt(values.getOrDefault("--port", "0")),
                values.getOrDefault("--page-cache", "128m"), transactionMemory);
    }

    /** Twice the memory of one transaction, for all transactions together. */
    String allTransactionsMemory() {
        String unit = transactionMemory.replaceAll("[0-9]", "");
        long size = Long.parseLong(transactionMemory.replaceAll("[^0-9]", ""));
        return size * 2 + unit;
    }
}
