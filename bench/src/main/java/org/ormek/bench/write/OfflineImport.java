package org.ormek.bench.write;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.bench.process.Checkout;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;

/** The database's own offline importer on ready CSV: the same nodes and mentions, no constraints, no check of what is there. */
final class OfflineImport {

    private OfflineImport() {
    }

    /** Processor seconds of the importer, without the writing of the CSV. */
    static double cpuSeconds(List<Evidence> evidence) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ormek-importer");
        Files.createDirectories(folder.resolve("home/conf"));
        write(folder, evidence);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", Checkout.root().resolve("neo4j-embedded/target/lib") + File.separator + "*",
                "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", "--overwrite-destination",
                "--nodes=Evidence=" + folder.resolve("evidence.csv"), "--nodes=Entity=" + folder.resolve("entities.csv"),
                "--relationships=MENTIONS=" + folder.resolve("mentions.csv")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(Map.of("NEO4J_HOME", folder.resolve("home").toString(), "NEO4J_CONF", folder.resolve("home/conf").toString()));
        Process process = builder.start();
        Duration cpu = Duration.ZERO;
        while (process.isAlive()) {
            cpu = process.info().totalCpuDuration().filter(now -> now.compareTo(Duration.ZERO) > 0).orElse(cpu);
            Thread.sleep(20);
        }
        if (process.waitFor() != 0) {
            throw new IOException("The importer failed:\n" + Files.readString(folder.resolve("log")));
        }
        return cpu.toMillis() / 1e3;
    }

    private static void write(Path folder, List<Evidence> evidence) throws IOException {
        Map<String, String> entities = new TreeMap<>();
        try (BufferedWriter nodes = Files.newBufferedWriter(folder.resolve("evidence.csv"));
             BufferedWriter mentions = Files.newBufferedWriter(folder.resolve("mentions.csv"))) {
            nodes.write("id:ID(evidence),type,dataset,text,source,sourceName,location,parser,language\n");
            mentions.write(":START_ID(evidence),:END_ID(entity),entity,dataset,role,raw,field,certainty,extractor\n");
            for (Evidence one : evidence) {
                nodes.write(String.join(",", one.id().hex(), one.type().name(), one.dataset(), "\"" + one.text() + "\"", one.provenance().source().hex(),
                        one.provenance().sourceName(), one.provenance().location(), one.provenance().parser(), String.valueOf(one.language())) + "\n");
                for (Mention mention : one.mentions()) {
                    String key = mention.entity().key().toString();
                    entities.put(key, key + "," + mention.entity().type().prefix() + "," + mention.entity().display());
                    mentions.write(String.join(",", one.id().hex(), key, key, one.dataset(), mention.role().name(), mention.raw(), mention.field(),
                            mention.certainty().name(), mention.extractor()) + "\n");
                }
            }
        }
        try (BufferedWriter nodes = Files.newBufferedWriter(folder.resolve("entities.csv"))) {
            nodes.write("key:ID(entity),type,display\n");
            for (String row : entities.values()) {
                nodes.write(row + "\n");
            }
        }
    }
}
