package org.ormek.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path root;
    private static SimulationSummary summary;

    @BeforeAll
    static void writeDemo() {
        summary = Simulation.write(SimulationSettings.demo(), root.resolve("demo"));
    }

    @Test
    void sameSeedSameBytes() throws IOException {
        Simulation.write(SimulationSettings.demo(), root.resolve("again"));
        assertThat(tree(root.resolve("again"))).isEqualTo(tree(root.resolve("demo")));
    }

    @Test
    void anotherSeedOrLevelDiffers() throws IOException {
        Simulation.write(new SimulationSettings(2, 2027, 12), root.resolve("seed"));
        Simulation.write(new SimulationSettings(3, 2026, 12), root.resolve("level"));
        String file = "complaints/complaints.jsonl";
        assertThat(tree(root.resolve("seed")).get(file)).isNotEqualTo(tree(root.resolve("demo")).get(file));
        assertThat(tree(root.resolve("level")).get(file)).isNotEqualTo(tree(root.resolve("demo")).get(file));
    }

    @Test
    void everyPlantedWalletAccountAndCardHasRightCheckDigits() throws IOException {
        List<String> keys = truth().stream().map(line -> line.get("entity").asString()).toList();
        assertThat(keys).anyMatch(key -> key.startsWith("wallet:btc:bc1")).anyMatch(key -> key.startsWith("wallet:tron:"))
                .anyMatch(key -> key.startsWith("account:")).anyMatch(key -> key.startsWith("card:"));
        assertThat(keys).allMatch(CheckDigits::areRight);
    }

    @Test
    void noInputNamesANetwork() throws IOException {
        assertThat(truth()).anyMatch(line -> line.get("network").isString() && line.get("network").asString().equals("network-0001"));
        for (String file : tree(root.resolve("demo")).keySet()) {
            if (!file.startsWith("truth/")) {
                String bytes = Files.readString(root.resolve("demo").resolve(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file).doesNotContain("network-0", "used_by", "spoofed_hotline", "landing_site");
            }
        }
    }

    @Test
    void demoIsLargeEnoughToLookAt() {
        assertThat(summary.rowsUnder("complaints/")).isBetween(400, 600);
        assertThat(summary.rowsUnder("sites/")).isBetween(110, 220);
        assertThat(summary.rowsUnder("messages/")).isBetween(220, 420);
        assertThat(summary.rowsByFile()).allSatisfy((file, rows) -> assertThat(rows).as(file).isPositive());
    }

    @Test
    void inputsNeverLeaveAPlaceholderUnfilled() throws IOException {
        for (String file : List.of("complaints/complaints.csv", "messages/messages.csv")) {
            assertThat(Files.readString(root.resolve("demo").resolve(file))).doesNotContainPattern("\\{[a-z_0-9]+}");
        }
    }

    @Test
    void hardestLevelHasDecoys() throws IOException {
        Simulation.write(new SimulationSettings(4, 7, 12), root.resolve("decoys"));
        assertThat(Files.readString(root.resolve("decoys/truth/truth.jsonl"))).contains("\"role\":\"decoy\"");
    }

    @Test
    void levelsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SimulationSettings(5, 1, 12)).hasMessageContaining("level 5");
    }

    private static List<JsonNode> truth() throws IOException {
        return Files.readAllLines(root.resolve("demo/truth/truth.jsonl")).stream().map(JSON::readTree).toList();
    }

    private static SortedMap<String, String> tree(Path directory) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(directory.relativize(file).toString(), HexFormat.of().toHexDigits(sum.getValue()) + " " + Files.size(file));
            }
        }
        return sums;
    }
}
