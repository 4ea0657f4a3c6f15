package org.ormek.graph.neo4j;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;

/**
 * Applies the schema files in order, each once. What was applied is recorded in the graph with its checksum, so that a
 * file that was changed afterwards is noticed. Every statement in them says {@code IF NOT EXISTS}, so that two processes
 * that start at once do no harm.
 */
final class SchemaMigration {

    /** All files, in order. New ones are added at the end; old ones never change. */
    static final List<String> FILES = List.of("V001__constraints", "V002__indexes");

    private static final long INDEX_SECONDS = 300;

    private final Statements statements;

    SchemaMigration(Statements statements) {
        this.statements = statements;
    }

    void run() {
        Map<String, String> applied = statements.read("operator/schema-versions.cypher", Map.of(),
                        row -> Map.entry(row.get("version").asString(), row.get("checksum").asString())).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        refuseUnknown(applied);
        for (String file : FILES) {
            String text = statements.text("schema/" + file + ".cypher");
            String checksum = Sha256.ofParts(text.getBytes(StandardCharsets.UTF_8)).hex();
            if (!applied.containsKey(file)) {
                statementsOf(text).forEach(statements::runSchema);
                record(file, checksum);
            } else if (!checksum.equals(applied.get(file))) {
                throw new OrmekException("The schema file " + file + " was changed after it had been applied to this graph. "
                        + "Use the version of Ormek that fits the graph, or build the graph anew from the archive.");
            }
        }
        statements.read("operator/await-indexes.cypher", Map.of("seconds", INDEX_SECONDS), row -> row);
    }

    private static void refuseUnknown(Map<String, String> applied) {
        applied.keySet().stream().filter(version -> !FILES.contains(version)).sorted().findFirst().ifPresent(version -> {
            throw new OrmekException("The graph has the schema " + version + ", which this version of Ormek does not know. "
                    + "Use a newer version of Ormek.");
        });
    }

    private void record(String file, String checksum) {
        statements.errors().translating(() -> statements.writeRaw(tx -> tx.run(
                statements.text("operator/schema-applied.cypher"), Map.of("version", file, "checksum", checksum)).consume()));
    }

    /** The statements of a file, without its comments. */
    static List<String> statementsOf(String text) {
        String code = text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";")).map(String::strip).filter(statement -> !statement.isEmpty()).toList();
    }
}
