package org.ormek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.bench.process.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bills of materials name every jar that runs, byte for byte, and nothing else; the program loads those jars and no other. */
class BillOfMaterialsTest {

    private static final String PROGRAM = "app/target/ormek";

    @ParameterizedTest
    @CsvSource({"app/target/sbom.json, app/target/ormek/lib", "neo4j-embedded/target/sbom.json, neo4j-embedded/target/lib",
            "document-reader/target/sbom.json, document-reader/target/lib"})
    void everyJarThatRunsIsNamedWithItsDigestAndNoOther(String bill, String jars) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(Files.readAllBytes(Checkout.root().resolve(bill)));
        Map<String, String> named = new TreeMap<>();
        for (JsonNode part : root.path("components")) {
            String purl = part.path("purl").asString();
            assertThat(purl).as("a component of %s", bill).startsWith("pkg:maven/");
            assertThat(named.put(fileName(part), sha256(part))).as("second component for the file of %s", purl).isNull();
        }
        String own = fileName(root.path("metadata").path("component"));
        Map<String, String> shipped = new TreeMap<>(digests(Checkout.root().resolve(jars)));
        shipped.remove(own); // A bill does not hold the digest of what it is the bill of.
        assertThat(shipped).as("jars in %s, with their SHA-256; old ones go with 'mvn clean'", jars).isNotEmpty().isEqualTo(named);
    }

    @Test
    void theProgramLoadsTheJarsOfItsFolderAndNoOther() throws IOException {
        Path program = Checkout.root().resolve(PROGRAM);
        try (JarFile jar = new JarFile(program.resolve("ormek.jar").toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            assertThat(Arrays.stream(classPath.split(" ")).map(entry -> entry.replaceFirst("^lib/", "")))
                    .containsExactlyInAnyOrderElementsOf(digests(program.resolve("lib")).keySet());
        }
    }

    /** {@code pkg:maven/group/name@version?classifier=c&type=jar} is the file {@code name-version-c.jar}. */
    private static String fileName(JsonNode part) {
        String name = part.path("name").asString() + "-" + part.path("version").asString();
        String purl = part.path("purl").asString();
        int classifier = purl.indexOf("classifier=");
        return classifier < 0 ? name + ".jar" : name + "-" + purl.substring(classifier + "classifier=".length()).split("&")[0] + ".jar";
    }

    private static String sha256(JsonNode part) {
        for (JsonNode hash : part.path("hashes")) {
            if (hash.path("alg").asString().equals("SHA-256")) {
                return hash.path("content").asString();
            }
        }
        return "no SHA-256";
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                digests.put(file.getFileName().toString(), HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file))));
            }
        }
        return digests;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
