package org.ormek.graph.neo4j;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.exceptions.ClientException;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;

/**
 * Applies the schema files in order, each once. What was applied is recorded in the graph with its checksum, so that a
 * file that was changed afterwards is noticed. Every statement in them says {@code IF NOT EXISTS}, so that two processes
 * that start at once do no harm.
 */
final class SchemaMigration {

    /** All files, in order. New ones are added at the end; old ones never change. */
    static final List<String> FILES = List.of("V001__constraints", "V002__indexes", "V003__clusters", "V004__links", "V005__words");

    /** What Cypher cannot do by itself follows this one. */
    private static final String WORDS = "V005__words";
    private static final long INDEX_SECONDS = 3_600;
    private static final Pattern CONSTRAINT = Pattern.compile("^CREATE CONSTRAINT (\\w+)");
    private static final int PATIENCE = 5;
    private static final String MADE_BY_ANOTHER = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";
    private static final Set<String> LEFTOVER = Set.of("Neo.ClientError.Schema.IndexWithNameAlreadyExists", "Neo.ClientError.Schema.IndexAlreadyExists");

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
                statementsOf(text).forEach(statement -> statements.errors().translating(() -> apply(statement)));
                if (file.equals(WORDS)) {
                    new WordsOfOldEvidence(statements).add();
                }
                record(file, checksum);
            } else if (!checksum.equals(applied.get(file))) {
                throw new OrmekException("The schema file " + file + " was changed after it had been applied to this graph. "
                        + "Use the version of Ormek that fits the graph, or build the graph anew from the archive.");
            }
        }
        statements.await("operator/await-indexes.cypher", Map.of("seconds", INDEX_SECONDS));
    }

    private static void refuseUnknown(Map<String, String> applied) {
        applied.keySet().stream().filter(version -> !FILES.contains(version)).sorted().findFirst().ifPresent(version -> {
            throw new OrmekException("The graph has the schema " + version + ", which this version of Ormek does not know. "
                    + "Use a newer version of Ormek.");
        });
    }

    /**
     * Another process may be making the same thing at this moment; then it is there a little later. A database that is
     * killed while it makes a constraint keeps the index that was to serve it, under the same name and of no use: that
     * one stays, is dropped, and the constraint made again.
     */
    private boolean apply(String statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (statement.contains("IN TRANSACTIONS")) {
                    statements.runAlone(statement);
                } else {
                    statements.runSchema(statement, Map.of());
                }
                return true;
            } catch (ClientException e) {
                if (MADE_BY_ANOTHER.equals(e.code())) {
                    return true;
                }
                Matcher constraint = CONSTRAINT.matcher(statement);
                if (!LEFTOVER.contains(e.code()) || !constraint.find() || attempt > PATIENCE + 1) {
                    throw e;
                }
                if (attempt == PATIENCE) {
                    statements.runSchema(statements.text("operator/drop-index.cypher"), Map.of("name", constraint.group(1)));
                } else {
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrmekException("Interrupted while waiting for the schema of the graph", e);
        }
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
