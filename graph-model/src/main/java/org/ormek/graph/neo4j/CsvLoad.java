package org.ormek.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ormek.graph.FirstLoad;
import org.ormek.model.Entity;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;

/**
 * Writes evidence and mentions as they come; what they add up to, and the entities, are kept in memory until the end.
 * Nodes have numbers, which the importer finds faster than texts. The properties are those of the write statement.
 */
final class CsvLoad implements FirstLoad {

    /** Columns that sums have in common. */
    static final String PERIOD = ",firstSeen:datetime,lastSeen:datetime";

    private final Path folder;
    private final CsvTable evidence;
    private final CsvTable mentions;
    private final Set<Digest> written = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, Integer> datasets = new TreeMap<>();
    private final Tallies tallies = new Tallies(key -> Objects.requireNonNull(numbers.get(key)));
    private int nodes;

    /** Into an empty folder. */
    CsvLoad(Path folder) {
        this.folder = folder;
        try {
            evidence = new CsvTable(folder.resolve("evidence.csv"), ":ID,id,type,dataset,language,source,sourceName,parser,location,observedAt:datetime,"
                    + "text,subject,losses:string[],attributes:string[],flags:string[],links:string[],entities:long,words");
            mentions = new CsvTable(folder.resolve("mentions.csv"),
                    ":START_ID,:END_ID,entity,dataset,role,field,certainty,extractor,raw,start:long,end:long,rank:long");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public WriteCount write(List<Evidence> batch) {
        BatchCheck.check(batch);
        List<Evidence> fresh = batch.stream().filter(one -> written.add(Digest.of(one.id().hex()))).toList();
        EvidenceRows rows = new EvidenceRows(key -> Objects.requireNonNull(numbers.get(key)));
        for (Evidence one : fresh) {
            datasets.computeIfAbsent(one.dataset(), name -> nodes++);
            for (Mention mention : one.mentions()) {
                String key = mention.entity().key().toString();
                numbers.computeIfAbsent(key, name -> nodes++);
                entities.merge(key, mention.entity(), (a, b) -> a.display().compareTo(b.display()) <= 0 ? a : b);
            }
            tallies.add(one);
            rows.add(one);
        }
        try {
            writeRows(fresh, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WriteCount(fresh.size(), batch.size() - fresh.size());
    }

    private void writeRows(List<Evidence> fresh, EvidenceRows rows) throws IOException {
        List<List<Object>> origins = rows.origins();
        List<List<Object>> readings = rows.readings();
        for (int i = 0; i < fresh.size(); i++) {
            List<Object> row = rows.rows().get(i);
            List<Object> origin = origins.get((Integer) row.get(1));
            int number = nodes++;
            evidence.row(number, row.get(0), origin.get(0), origin.get(1), origin.get(2), origin.get(3), origin.get(4), origin.get(5),
                    row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7), row.get(8), row.get(9), row.get(10), row.get(12));
            List<Mention> named = fresh.get(i).mentions();
            for (int j = 0; j < named.size(); j++) {
                List<?> mention = (List<?>) ((List<?>) row.get(11)).get(j);
                List<Object> reading = readings.get((Integer) mention.get(1));
                mentions.row(number, mention.get(0), named.get(j).entity().key(), origin.get(1), reading.get(0), reading.get(1), reading.get(2),
                        reading.get(3), mention.get(2), mention.get(3), mention.get(4), mention.get(5));
            }
        }
    }

    @Override
    public List<String> finish() {
        try {
            evidence.close();
            mentions.close();
            writeNodes();
            writeTallies();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(List.of("--id-type=integer", "--multiline-fields=true", "--array-delimiter=" + CsvTable.BETWEEN,
                "--bad-tolerance=0"));
        Map.of("Evidence", "evidence", "Entity", "entities", "Dataset", "datasets")
                .forEach((label, name) -> arguments.add("--nodes=" + label + "=" + file(name)));
        arguments.add("--relationships=MENTIONS=" + file("mentions"));
        arguments.add("--relationships=SEEN_IN=" + file("seen"));
        arguments.add("--relationships=HAS_LINK=" + file("ends"));
        List.of("flags", "links").forEach(name -> arguments.add("--relationships=" + file(name)));
        return arguments;
    }

    private void writeNodes() throws IOException {
        try (CsvTable table = new CsvTable(file("entities"), ":ID,key,type,:LABEL,display,attributes:string[],searchText")) {
            for (Map.Entry<String, Entity> entity : entities.entrySet()) {
                List<Object> row = EvidenceRows.entity(entity.getValue());
                table.row(Objects.requireNonNull(numbers.get(entity.getKey())), row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5));
            }
        }
        try (CsvTable table = new CsvTable(file("datasets"), ":ID,name")) {
            for (Map.Entry<String, Integer> dataset : datasets.entrySet()) {
                table.row(dataset.getValue(), dataset.getKey());
            }
        }
    }

    private void writeTallies() throws IOException {
        CsvLinks links = new CsvLinks(tallies.links(), numbers);
        links.write(file("links"), file("ends"));
        try (CsvTable table = new CsvTable(file("seen"), ":START_ID,:END_ID,dataset,mentions:long,evidence:long,links:long" + PERIOD)) {
            for (List<Object> row : tallies.seen()) {
                table.row(row.get(0), numberOf(row.get(1)), row.get(1), row.get(2), row.get(3), links.countOf(row.get(0), row.get(1)), row.get(4), row.get(5));
            }
        }
        try (CsvTable table = new CsvTable(file("flags"), ":START_ID,:END_ID,:TYPE,dataset,label,count:long,evidence" + PERIOD)) {
            for (Map<String, Object> row : tallies.flags()) {
                Map<?, ?> facts = CsvLinks.facts(row);
                Object dataset = CsvLinks.cell(facts, "dataset");
                table.row(CsvLinks.cell(row, "entity"), numberOf(dataset), CsvLinks.cell(row, "type"), dataset, CsvLinks.cell(facts, "label"),
                        CsvLinks.cell(facts, "count"), CsvLinks.cell(facts, "evidence"), CsvLinks.cell(facts, "firstSeen"), CsvLinks.cell(facts, "lastSeen"));
            }
        }
    }

    private int numberOf(Object dataset) {
        return Objects.requireNonNull(datasets.get(dataset.toString()));
    }

    private Path file(String name) {
        return folder.resolve(name + ".csv");
    }

    /** A digest in the fewest bytes. */
    private record Digest(long a, long b, long c, long d) {

        static Digest of(String hex) {
            return new Digest(part(hex, 0), part(hex, 1), part(hex, 2), part(hex, 3));
        }

        private static long part(String hex, int number) {
            return Long.parseUnsignedLong(hex, number * 16, number * 16 + 16, 16);
        }
    }
}
