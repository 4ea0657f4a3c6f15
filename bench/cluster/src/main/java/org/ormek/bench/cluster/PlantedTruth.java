package org.ormek.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.extract.CardHasher;
import org.ormek.extract.FieldReader;
import org.ormek.extract.Reading;
import org.ormek.extract.ReadingHints;
import org.ormek.model.EntityKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The truth about the entities of a projection.
 *
 * @param network  network of each entity, -1 for none
 * @param group    true group of each entity: its network, firm or lone fraudster; -1 for none
 * @param known    whether the truth knows the entity
 * @param honest   whether it belongs to an honest firm
 * @param missing  entities of networks that the truth says are cited and the projection does not hold
 * @param networks how many networks
 */
record PlantedTruth(int[] network, int[] group, boolean[] known, boolean[] honest, int missing, int networks) {

    static PlantedTruth read(Path file, EntityIndex index, byte[] secret) {
        FieldReader reader = new FieldReader(new CardHasher(secret));
        JsonMapper json = JsonMapper.builder().build();
        int[] network = new int[index.size()];
        Arrays.fill(network, -1);
        int[] group = network.clone();
        boolean[] known = new boolean[network.length];
        boolean[] honest = new boolean[network.length];
        Map<String, Integer> networks = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        int[] missing = {0};
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(json::readTree).filter(line -> !line.get("role").asString().equals("victim")).forEach(line -> {
                int number = index.find(keyOf(line, reader)).orElse(-1);
                boolean owned = line.get("network").isString();
                if (number < 0) {
                    missing[0] += owned ? 1 : 0;
                    return;
                }
                known[number] = true;
                String name = owned ? line.get("network").asString() : line.hasNonNull("group") ? line.get("group").asString() : "";
                group[number] = name.isEmpty() ? -1 : groups.computeIfAbsent(name, key -> groups.size());
                if (owned) {
                    network[number] = networks.computeIfAbsent(name, key -> networks.size());
                } else {
                    honest[number] = line.get("role").asString().equals("honest_firm");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlantedTruth(network, group, known, honest, missing[0], networks.size());
    }

    private static EntityKey keyOf(JsonNode line, FieldReader reader) {
        EntityKey planted = EntityKey.parse(line.get("entity").asString()).orElseThrow();
        return reader.readAny(planted.toString(), ReadingHints.NONE) instanceof Reading.Recognized known ? known.entity().key() : planted;
    }
}
