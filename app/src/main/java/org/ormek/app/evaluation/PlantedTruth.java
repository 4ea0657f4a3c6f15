package org.ormek.app.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.extract.FieldReader;
import org.ormek.extract.Reading;
import org.ormek.extract.ReadingHints;
import org.ormek.model.EntityKey;
import org.ormek.model.OrmekException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The truth about the entities of a projection, as the simulation wrote it. */
public final class PlantedTruth {

    private final int[] network;
    private final int[] group;
    private final boolean[] known;
    private final Map<String, Integer> networks = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private int missing;

    private PlantedTruth(int entities) {
        network = new int[entities];
        Arrays.fill(network, -1);
        group = network.clone();
        known = new boolean[entities];
    }

    /**
     * Reads a {@code truth.jsonl}.
     *
     * @param reader of the home whose entities they are: it knows how the home writes cards
     * @throws OrmekException if the file cannot be read or a line is not one of the truth
     */
    public static PlantedTruth read(Path file, EntityIndex index, FieldReader reader) {
        PlantedTruth truth = new PlantedTruth(index.size());
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                truth.add(parsed(json, line, file, number), index, reader);
            }
        } catch (IOException e) {
            throw new OrmekException("The truth " + file + " cannot be read (" + e + "). Give the truth/truth.jsonl that './ormek simulate' wrote.", e);
        }
        return truth;
    }

    private record Line(EntityKey planted, Optional<String> network, Optional<String> group, String role) {
    }

    private static Line parsed(JsonMapper json, String text, Path file, long number) {
        try {
            JsonNode line = json.readTree(text);
            Optional<EntityKey> planted = EntityKey.parse(line.path("entity").asString(""));
            if (planted.isPresent() && line.path("role").isString() && line.has("network")) {
                return new Line(planted.get(), words(line, "network"), words(line, "group"), line.path("role").asString());
            }
        } catch (JacksonException e) {
            throw new OrmekException(notTruth(file, number), e);
        }
        throw new OrmekException(notTruth(file, number));
    }

    private static Optional<String> words(JsonNode line, String name) {
        return line.path(name).isString() ? Optional.of(line.path(name).asString()) : Optional.empty();
    }

    private static String notTruth(Path file, long number) {
        return "Line " + number + " of " + file + " does not say who owns an entity. Give the truth/truth.jsonl that './ormek simulate' wrote.";
    }

    /** Victims are no entities that anybody clusters. */
    private void add(Line line, EntityIndex index, FieldReader reader) {
        if (line.role().equals("victim")) {
            return;
        }
        Optional<Integer> number = index.find(keyOf(line.planted(), reader));
        if (number.isEmpty()) {
            missing += line.network().isPresent() ? 1 : 0;
            return;
        }
        known[number.get()] = true;
        line.network().or(line::group).ifPresent(name -> group[number.get()] = groups.computeIfAbsent(name, key -> groups.size()));
        line.network().ifPresent(name -> network[number.get()] = networks.computeIfAbsent(name, key -> networks.size()));
    }

    private static EntityKey keyOf(EntityKey planted, FieldReader reader) {
        return reader.readAny(planted.toString(), ReadingHints.NONE) instanceof Reading.Recognized read ? read.entity().key() : planted;
    }

    /** Network of each entity, -1 for none. */
    public int[] network() {
        return network.clone();
    }

    /** True group of each entity: its network, firm or lone fraudster; -1 for none. */
    public int[] group() {
        return group.clone();
    }

    /** Whether the truth knows the entity; it does not know mistyped ones. */
    public boolean[] known() {
        return known.clone();
    }

    /** Entities of networks that the inputs cite and the projection does not hold. */
    public int missing() {
        return missing;
    }

    /** How many networks have an entity in the projection. */
    public int networks() {
        return networks.size();
    }
}
