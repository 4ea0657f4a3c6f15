package org.ormek.bench.read;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ormek.model.EntityType;
import org.ormek.model.Sha256;

/**
 * A graph as Ormek's writer leaves it, as files for the database's offline importer: calls between ordinary numbers, one
 * number with very many calls, one wallet with very many payments, one address with very many sites.
 */
final class MadeGraph implements AutoCloseable {

    /** The dataset of everything. */
    static final String DATASET = "bench";
    static final String HUB_NUMBER = "phone:+77010000000";
    static final String HUB_WALLET = "wallet:btc:1hub";
    static final String HUB_ADDRESS = "ip:8.8.4.4";
    private static final String RESOLVED = "RESOLVED_TO";

    private static final long LAST_MILLIS = (1L << 43) - 1;
    private static final int ID_BITS = 20;
    private static final String SOURCE = Sha256.ofParts(new byte[] {1}).hex();
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final Random random = new Random(7);
    private final Map<String, long[]> counted = new HashMap<>();
    private final BufferedWriter evidence;
    private final BufferedWriter mentions;
    private final BufferedWriter links;
    private final BufferedWriter ends;
    private final Path folder;
    private long pieces;

    private MadeGraph(Path folder) throws IOException {
        this.folder = folder;
        evidence = Files.newBufferedWriter(folder.resolve("evidence.csv"));
        mentions = Files.newBufferedWriter(folder.resolve("mentions.csv"));
        links = Files.newBufferedWriter(folder.resolve("links.csv"));
        ends = Files.newBufferedWriter(folder.resolve("ends.csv"));
        evidence.write("number:ID(evidence){id-type:long},id,type,dataset,observedAt:datetime,text,source,sourceName,location,parser,entities:long\n");
        mentions.write(":START_ID(evidence),:END_ID(entity),entity,dataset,role,raw,field,certainty,extractor,rank:long\n");
        ends.write(":START_ID(entity),:END_ID(entity),entity,dataset,type,outgoing:boolean,place\n");
        links.write(":START_ID(entity),:END_ID(entity),dataset,evidence,extractor,firstSeen:datetime,lastSeen:datetime\n");
    }

    /** Writes the files into the folder. */
    static void write(Path folder, Sizes sizes) throws IOException {
        try (MadeGraph graph = new MadeGraph(folder)) {
            for (int i = 0; i < sizes.ordinary(); i++) {
                graph.piece("MESSAGE", number(graph.skewed(sizes.numbers())), number(graph.random.nextInt(sizes.numbers())));
            }
            for (int i = 0; i < sizes.calls(); i++) {
                graph.piece("MESSAGE", HUB_NUMBER, "phone:+7702" + padded(graph.random.nextInt(300_000)));
            }
            for (int i = 0; i < sizes.payments(); i++) {
                graph.piece("COMPLAINT", HUB_WALLET, "wallet:btc:1payer" + padded(graph.random.nextInt(300_000)));
            }
            for (int i = 0; i < sizes.sites(); i++) {
                graph.resolved("site:site" + padded(i) + ".example.kz");
            }
            graph.writeEntities();
        }
    }

    /** An ordinary number. */
    static String number(int index) {
        return "phone:+7701" + padded(index + 1_000_000);
    }

    private static String padded(int index) {
        return String.format(Locale.ROOT, "%07d", index);
    }

    /** Small numbers are more frequent than large ones. */
    private int skewed(int bound) {
        double uniform = random.nextDouble();
        return (int) (bound * uniform * uniform);
    }

    private String piece(String type, String... keys) throws IOException {
        String id = Sha256.ofParts(("piece " + pieces).getBytes(StandardCharsets.UTF_8)).hex();
        Instant at = START.plusSeconds(random.nextInt(40_000_000));
        evidence.write(String.join(",", String.valueOf(pieces), id, type, DATASET, at.toString(), "Call or payment " + pieces, SOURCE, "made.csv",
                "line " + pieces, "bench/1", String.valueOf(keys.length)) + "\n");
        for (String key : keys) {
            long rank = (LAST_MILLIS - at.toEpochMilli()) << ID_BITS;
            mentions.write(String.join(",", String.valueOf(pieces), key, key, DATASET, "SUBJECT", key.substring(key.lastIndexOf(':') + 1), "number", "CONFIRMED",
                    "bench/1", String.valueOf(rank)) + "\n");
            counted.computeIfAbsent(key, any -> new long[2])[0]++;
        }
        pieces++;
        return id;
    }

    private void resolved(String site) throws IOException {
        String id = piece("SITE_REPORT", site, HUB_ADDRESS);
        ends.write(String.join(",", site, HUB_ADDRESS, site, DATASET, RESOLVED, "true", RESOLVED + " " + HUB_ADDRESS) + "\n");
        ends.write(String.join(",", HUB_ADDRESS, site, HUB_ADDRESS, DATASET, RESOLVED, "false", RESOLVED + " " + site) + "\n");
        links.write(String.join(",", site, HUB_ADDRESS, DATASET, id, "bench/1", START.toString(), START.toString()) + "\n");
        counted.computeIfAbsent(site, any -> new long[2])[1]++;
        counted.computeIfAbsent(HUB_ADDRESS, any -> new long[2])[1]++;
    }

    /** Of the entities every hundredth is reported. */
    private void writeEntities() throws IOException {
        Files.writeString(folder.resolve("datasets.csv"), "name:ID(dataset)\n" + DATASET + "\n");
        try (BufferedWriter entities = Files.newBufferedWriter(folder.resolve("entities.csv"));
             BufferedWriter seen = Files.newBufferedWriter(folder.resolve("seen.csv"));
             BufferedWriter flags = Files.newBufferedWriter(folder.resolve("flags.csv"))) {
            entities.write("key:ID(entity),:LABEL,type,display,searchText,attributes:string[]\n");
            seen.write(":START_ID(entity),:END_ID(dataset),dataset,mentions:long,evidence:long,links:long,firstSeen:datetime,lastSeen:datetime\n");
            flags.write(":START_ID(entity),:END_ID(dataset),dataset,label,evidence,count:long,firstSeen:datetime,lastSeen:datetime\n");
            String flagging = Sha256.ofParts("piece 0".getBytes(StandardCharsets.UTF_8)).hex();
            counted.forEach((key, counts) -> {
                try {
                    String prefix = key.substring(0, key.indexOf(':'));
                    EntityType type = EntityType.findByPrefix(prefix).orElseThrow();
                    String value = key.substring(prefix.length() + 1);
                    entities.write(String.join(",", key, "Entity;" + type.label(), prefix, value, value, "country;KZ") + "\n");
                    seen.write(String.join(",", key, DATASET, DATASET, String.valueOf(counts[0]), String.valueOf(counts[0]), String.valueOf(counts[1]),
                            START.toString(), START.toString()) + "\n");
                    if (key.hashCode() % 100 == 0) {
                        flags.write(String.join(",", key, DATASET, DATASET, "fraud", flagging, "1", START.toString(), START.toString()) + "\n");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        evidence.close();
        mentions.close();
        links.close();
        ends.close();
    }

    /**
     * How much is made.
     *
     * @param numbers  ordinary numbers
     * @param ordinary calls between them
     * @param calls    calls of the one number
     * @param payments payments of the one wallet
     * @param sites    sites on the one address
     */
    record Sizes(int numbers, int ordinary, int calls, int payments, int sites) {
    }
}
