package org.ormek.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ormek.simulation.world.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CirclesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_IN_A_CIRCLE = 7;

    @TempDir
    static Path root;
    private static List<JsonNode> truth = List.of();

    @BeforeAll
    static void write() throws IOException {
        Simulation.write(new SimulationSettings(3, 11, 50, Topology.CIRCLES), root.resolve("world"));
        truth = lines("truth/truth.jsonl");
    }

    @Test
    void sameSeedSameBytesAndAnotherWorldThanThatOfOneMarket() throws IOException {
        Simulation.write(new SimulationSettings(3, 11, 50, Topology.CIRCLES), root.resolve("again"));
        Simulation.write(new SimulationSettings(3, 11, 50, Topology.MARKET), root.resolve("market"));
        byte[] messages = Files.readAllBytes(root.resolve("world/messages/messages.csv"));
        assertThat(root.resolve("again/messages/messages.csv")).hasBinaryContent(messages);
        assertThat(Files.readAllBytes(root.resolve("market/messages/messages.csv"))).isNotEqualTo(messages);
    }

    @Test
    void whatACircleHiresServesNobodyElse() {
        List<Integer> customers = truth.stream().filter(line -> Set.of("shared_mule", "kit_tracker", "rented_number").contains(line.get("role").asString()))
                .map(line -> line.path("used_by").size()).toList();
        assertThat(customers).hasSizeGreaterThan(30).allMatch(count -> count <= MOST_IN_A_CIRCLE);
        assertThat(customers.stream().filter(count -> count > 1)).isNotEmpty();
    }

    @Test
    void noHonestSiteIsOnTheHostOfACircle() throws IOException {
        Set<String> hosts = ofRole("circle_host").stream().map(key -> key.substring("ip:".length())).collect(Collectors.toSet());
        Set<String> honest = ofRole("honest_firm");
        assertThat(honest).anyMatch(key -> key.startsWith("site:"));
        List<JsonNode> onThem = lines("sites/sites.jsonl").stream().filter(report -> report.has("ips") && report.get("ips").valueStream().anyMatch(ip -> hosts.contains(ip.asString()))).toList();
        assertThat(onThem).hasSizeGreaterThan(20)
                .noneMatch(report -> honest.contains("site:" + java.net.URI.create(report.get("url").asString()).getHost()));
    }

    @Test
    void burntNumbersAreHandedOnToAnotherNetwork() {
        List<JsonNode> handedOn = truth.stream().filter(line -> line.get("role").asString().equals("opener") && !line.path("used_by").isEmpty()).toList();
        assertThat(handedOn).hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line.path("used_by").valueStream().map(JsonNode::asString)).doesNotContain(line.get("network").asString()));
    }

    private static Set<String> ofRole(String role) {
        return truth.stream().filter(line -> line.get("role").asString().equals(role)).map(line -> line.get("entity").asString()).collect(Collectors.toSet());
    }

    private static List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(root.resolve("world").resolve(file)).stream().map(JSON::readTree).toList();
    }
}
