package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document at /v3/api-docs. */
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, String> EXAMPLES = new TreeMap<>(Map.ofEntries(Map.entry("search", "/api/v1/search?q=8%20701%20123%2045%2067"),
            Map.entry("entity", "/api/v1/entities/phone:+77011234567"), Map.entry("report", "/api/v1/entities/phone:+77011234567/report"), Map.entry("statistics", "/api/v1/statistics"),
            Map.entry("job", "/api/v1/jobs/1"), Map.entry("jobIssues", "/api/v1/jobs/1/issues"), Map.entry("clusters", "/api/v1/clusters?limit=1"),
            Map.entry("cluster", "/api/v1/clusters/" + ClusterTwin.FIRST), Map.entry("clusterServices", "/api/v1/clusters/services"),
            Map.entry("clusterExport", "/api/v1/clusters/" + ClusterTwin.FIRST + "/export"), Map.entry("explainMember", "/api/v1/clusters/" + ClusterTwin.FIRST + "/explain/site:pay-kaspi.example"), Map.entry("clusterOfEntity", "/api/v1/entities/phone:+77011234567/cluster")));
    private final ApiForTests api = ApiForTests.shared();

    private JsonNode document() {
        return JSON.readTree(api.get("/v3/api-docs", Role.VIEWER).body());
    }

    @Test
    void itHasTitleVersionAndKey() {
        JsonNode document = document();
        assertThat(document.path("info").path("title").asString()).isEqualTo("Ormek");
        assertThat(document.path("info").path("version").asString()).isNotBlank();
        assertThat(document.path("info").path("description").asString()).contains("X-Purpose", "RFC 9457");
        assertThat(document.path("components").path("securitySchemes").path("key").path("scheme").asString()).isEqualTo("bearer");
        assertThat(document.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/search", "/api/v1/search/texts", "/api/v1/entities", "/api/v1/entities/{key}", "/api/v1/entities/report",
                "/api/v1/entities/{key}/report", "/api/v1/entities/cluster", "/api/v1/entities/{key}/cluster", "/api/v1/clusters", "/api/v1/clusters/services", "/api/v1/clusters/{id}",
                "/api/v1/clusters/{id}/export", "/api/v1/statistics", "/api/v1/imports", "/api/v1/jobs", "/api/v1/jobs/{id}", "/api/v1/jobs/{id}/issues", "/api/v1/jobs/{id}/events",
                "/api/v1/resources", "/api/v1/resources/checks", "/api/v1/block-lists/changes", "/api/v1/resources/{id}", "/api/v1/resources/{id}/decisions", "/api/v1/resources/{id}/decisions/{number}/confirm", "/api/v1/block-lists/{format}",
                "/api/v1/crawls", "/api/v1/crawls/{id}", "/api/v1/crawls/{id}/report", "/api/v1/crawls/{id}/events", "/api/v1/crawls/{id}/stop", "/api/v1/crawls/{id}/resume",
                "/api/v1/link-reports", "/api/v1/jobs/{id}/stop", "/api/v1/jobs/{id}/roll-back", "/api/v1/reidentifications", "/api/v1/reidentifications/{id}/approve", "/api/v1/reidentifications/{id}/reveal",
                "/api/v1/judgements", "/api/v1/judgements/{id}", "/api/v1/cluster-runs", "/api/v1/cluster-runs/{id}", "/api/v1/cluster-runs/{id}/events", "/api/v1/cluster-runs/{id}/stop", "/api/v1/clusters/{id}/explain", "/api/v1/clusters/{id}/explain/{entity}");
    }

    @Test
    void everyOperationNamesItsAnswersAndNoInnerParameter() {
        document().path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
            assertThat(operation.path("summary").asString()).as(path).isNotBlank();
            assertThat(operation.path("responses").propertyNames()).as(path).contains("400", "401", "403", "406", "413", "429", "503").containsAnyOf("200", "201", "202");
            if (path.contains("{id}") || path.contains("{key}")) {
                assertThat(operation.path("responses").propertyNames()).as(path).contains("404");
            }
            if (path.endsWith("/stop") || path.endsWith("/resume") || path.endsWith("/checks")) {
                assertThat(operation.path("responses").propertyNames()).as(path).contains("202", "409");
            }
            operation.path("responses").forEachEntry((code, answer) -> assertThat(answer.path("content").propertyNames()).as(path + code)
                    .isNotEmpty().allMatch(type -> code.startsWith("2") != type.equals("application/problem+json")));
            operation.path("parameters").forEach(parameter -> assertThat(parameter.path("name").asString()).isNotIn("asker", "datasets", "role"));
        }));
    }

    @Test
    void anUploadIsDescribedAsTheFormThatItIs() {
        JsonNode form = document().path("paths").path("/api/v1/imports").path("post").path("requestBody").path("content").path("multipart/form-data").path("schema");
        assertThat(form.path("properties").propertyNames()).containsExactlyInAnyOrder("file", "job", "dataset", "mapping");
        assertThat(form.path("required").toString()).contains("file", "job").doesNotContain("mapping");
    }

    @Test
    void whatMayBeNullIsSaidToBe() {
        JsonNode card = document().path("components").path("schemas").path("JobCard");
        assertThat(card.path("required").toString()).contains("finishedAt", "progress");
        assertThat(card.path("properties").path("finishedAt").path("type").toString()).contains("null");
        assertThat(card.path("properties").path("createdAt").path("type").toString()).doesNotContain("null");
        assertThat(document().path("components").path("schemas").path("LinkReport").path("properties").path("cluster").toString())
                .isEqualTo("{\"anyOf\":[{\"$ref\":\"#/components/schemas/InCluster\"},{\"type\":\"null\"}]}");
        assertThat(document().path("components").path("schemas").path("EntitySummary").path("properties").path("key").path("type").asString()).isEqualTo("string");
    }

    @Test
    void whatOfTwoKindsHasOneNameIsDescribedApart() {
        JsonNode schemas = document().path("components").path("schemas");
        assertThat(schemas.path("CrawlCard").path("properties").path("progress").toString()).contains("#/components/schemas/CrawlProgress");
        assertThat(schemas.path("CrawlProgress").path("properties").propertyNames()).contains("pages", "queued");
        assertThat(schemas.path("Progress").path("properties").propertyNames()).contains("rowsDone", "quarantined");
    }

    @Test
    void operationsOnClustersSayWhatTheyGiveAndRefuse() {
        JsonNode paths = document().path("paths");
        for (String path : List.of("/api/v1/clusters", "/api/v1/clusters/services", "/api/v1/clusters/{id}", "/api/v1/clusters/{id}/export", "/api/v1/entities/{key}/cluster", "/api/v1/entities/cluster",
                "/api/v1/clusters/{id}/explain/{entity}", "/api/v1/clusters/{id}/explain")) {
            JsonNode answers = paths.path(path).path("get").path("responses");
            assertThat(answers.propertyNames()).as(path).contains("200", "404");
            JsonNode json = answers.path("200").path("content").path("application/json");
            assertThat(json.path("example").isObject()).as(path).isTrue();
            String schema = json.path("schema").path("$ref").asString().replace("#/components/schemas/", "");
            assertThat(document().path("components").path("schemas").path(schema).path("properties").propertyNames()).as(path)
                    .containsExactlyInAnyOrderElementsOf(json.path("example").propertyNames());
        }
        JsonNode export = paths.path("/api/v1/clusters/{id}/export").path("get").path("responses");
        assertThat(export.path("200").path("content").propertyNames()).containsExactlyInAnyOrder("application/json", "text/csv", "application/graphml+xml",
                "application/stix+json;version=2.1", "application/json+ftm");
        assertThat(export.path("200").path("headers").propertyNames()).contains("Content-Disposition");
        assertThat(export.propertyNames()).contains("422");
    }

    /** A missing example is written, and fails once so that somebody reads it. */
    @Test
    void theExamplesAreWhatTheServerAnswers() throws IOException {
        String outsider = api.keys.create("example", Role.ADMIN, List.of("open"), null);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
            String answer = JSON.writeValueAsString(JSON.readTree(api.get(example.getValue(), outsider).body()));
            Path file = Path.of("src/main/resources/org/ormek/api/examples", example.getKey() + ".json");
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, answer + "\n");
                written.add(file);
                continue;
            }
            assertThat(JSON.readTree(answer)).as(example.getKey()).isEqualTo(JSON.readTree(Files.readString(file)));
            assertThat(document().toString()).contains(JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(JSON.readTree(answer)).substring(0, 60));
        }
        assertThat(written).as("examples that were missing; read them, and run again").isEmpty();
    }
}
