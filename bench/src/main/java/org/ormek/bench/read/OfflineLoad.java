package org.ormek.bench.read;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ormek.bench.process.Checkout;

/** Loads the files of a made graph into the empty database of a home, with the database's own offline importer. */
final class OfflineLoad {

    private OfflineLoad() {
    }

    static void load(Path files, Path home) throws IOException, InterruptedException {
        Path database = Files.createDirectories(home.resolve("neo4j"));
        Path conf = Files.createDirectories(files.resolve("conf"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", Checkout.root().resolve("neo4j-embedded/target/lib") + File.separator + "*",
                "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", "--overwrite-destination", "--array-delimiter=;"));
        Map.of("Evidence", "evidence", "Dataset", "datasets").forEach((label, file) -> command.add("--nodes=" + label + "=" + files.resolve(file + ".csv")));
        command.add("--nodes=" + files.resolve("entities.csv"));
        Map.of("MENTIONS", "mentions", "SEEN_IN", "seen", "REPORTED_IN", "flags", "RESOLVED_TO", "links", "HAS_LINK", "ends")
                .forEach((type, file) -> command.add("--relationships=" + type + "=" + files.resolve(file + ".csv")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(files.resolve("log").toFile());
        builder.environment().putAll(Map.of("NEO4J_HOME", database.toString(), "NEO4J_CONF", conf.toString()));
        if (builder.start().waitFor() != 0) {
            throw new IOException("The importer failed:\n" + Files.readString(files.resolve("log")));
        }
    }
}
