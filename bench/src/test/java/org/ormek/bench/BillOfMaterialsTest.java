package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.bench.process.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bills of materials name every jar that runs. */
class BillOfMaterialsTest {

    @ParameterizedTest
    @CsvSource({"app/target/sbom.json, app/target/ormek/lib", "neo4j-embedded/target/sbom.json, neo4j-embedded/target/lib",
            "document-reader/target/sbom.json, document-reader/target/lib"})
    void everyJarThatRunsIsNamed(String bill, String jars) throws IOException {
        Set<String> named = new TreeSet<>();
        JsonNode root = JsonMapper.builder().build().readTree(Files.readAllBytes(Checkout.root().resolve(bill)));
        root.path("components").forEach(part -> named.add(part.path("name").asString() + "-" + part.path("version").asString()));
        named.add(root.path("metadata").path("component").path("name").asString() + "-" + root.path("metadata").path("component").path("version").asString());
        try (Stream<Path> files = Files.list(Checkout.root().resolve(jars))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).map(name -> name.substring(0, name.length() - 4))
                    // A classifier such as linux-x86_64 stands behind the version.
                    .filter(jar -> named.stream().noneMatch(part -> jar.equals(part) || jar.startsWith(part + "-")))).isEmpty();
        }
    }
}
