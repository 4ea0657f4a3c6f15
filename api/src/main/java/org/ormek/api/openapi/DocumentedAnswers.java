package org.ormek.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Gives every operation all answers that it can give: one good one with an example, and the problems. */
@Component
class DocumentedAnswers implements OperationCustomizer {

    private static final String PROBLEM = "application/problem+json";
    private static final Map<Integer, String> WORDS = Map.ofEntries(Map.entry(400, "A parameter, header or the body is wrong, or the purpose is missing"),
            Map.entry(401, "No valid key"), Map.entry(403, "The role or the datasets of the key do not allow it"), Map.entry(404, "Nothing is known of it, or the key may not see it"),
            Map.entry(406, "The answer does not come in the media type that was asked for"), Map.entry(409, "It is too early or too late for this"),
            Map.entry(410, "It has expired, or was done already and is done once"),
            Map.entry(413, "The body is too large"), Map.entry(415, "The body is no multipart/form-data"), Map.entry(422, "Well-formed, but it cannot be done; the detail says why"),
            Map.entry(429, "Too many requests"), Map.entry(503, "The graph or the store does not answer now"));
    private static final Set<String> ONE_THING = Set.of("entity", "entityByParameter", "report", "reportByParameter", "job", "jobIssues", "jobEvents", "stopJob", "rollBackJob", "linkReport", "resource", "decideResource", "confirmDecision", "crawl", "crawlReport", "crawlEvents", "stopCrawl", "resumeCrawl",
            "clusters", "cluster", "clusterServices", "clusterExport", "clusterOfEntity", "clusterOfEntityByParameter", "askVictim", "approveVictim",
            "revealVictim", "judge", "judgements", "judgement", "withdrawJudgement", "explainMember", "explainMemberByParameter", "clusterRun", "clusterRunEvents", "stopClusterRun");
    private static final Set<String> MADE = Set.of("askVictim", "judge");
    private static final Set<String> STEPS = Set.of("approveVictim", "revealVictim");
    private static final Set<String> WRITES = Set.of("import", "stopJob", "rollBackJob", "startCrawl", "stopCrawl", "resumeCrawl", "stopClusterRun", "recheckResources");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String id = operation.getOperationId();
        good(operation, id);
        List<Integer> codes = new ArrayList<>(List.of(400, 401, 403, 406, 413, 429, 503));
        if (ONE_THING.contains(id)) {
            codes.add(404);
        }
        if (WRITES.contains(id)) {
            codes.add(409);
        }
        if (STEPS.contains(id)) {
            codes.addAll(List.of(409, 410));
        }
        if (id.equals("import")) {
            codes.addAll(List.of(415, 422));
        }
        if (id.equals("crawlReport") || id.equals("decideResource") || id.equals("confirmDecision")) {
            codes.add(409);
        }
        if (Set.of("clusterExport", "judge", "orderClusterRun", "startCrawl", "blockListChanges").contains(id)) {
            codes.add(422);
        }
        if (id.equals("judge") || id.equals("withdrawJudgement")) {
            codes.add(409);
        }
        codes.stream().sorted().forEach(code -> operation.getResponses().addApiResponse(String.valueOf(code), problem(code)));
        purpose(operation);
        if (id.equals("import")) {
            UploadForm.describe(operation);
        }
        return operation;
    }

    private static void good(Operation operation, String id) {
        String code = WRITES.contains(id) || id.equals("orderClusterRun") ? "202" : MADE.contains(id) ? "201" : "200";
        ApiResponse found = operation.getResponses().get("200");
        ApiResponse answer = found == null ? new ApiResponse() : found;
        operation.getResponses().clear();
        operation.getResponses().addApiResponse(code, answer.description(WRITES.contains(id) ? "Taken; it goes on in the background" : "The answer"));
        if (MADE.contains(id)) {
            answer.addHeaderObject("Location", new Header().description("What was made").schema(new StringSchema()));
        }
        if (Set.of("import", "orderClusterRun", "startCrawl").contains(id)) {
            answer.addHeaderObject("Location", new Header().description("Where to ask how far it is").schema(new StringSchema()));
        }
        if (id.startsWith("report")) {
            answer.setContent(new Content().addMediaType("application/json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/LinkReport")))
                    .addMediaType("text/html", new MediaType().schema(new StringSchema()))
                    .addMediaType("application/pdf", new MediaType().schema(new StringSchema().format("binary"))));
        } else if (id.equals("linkReport")) {
            answer.setContent(new Content().addMediaType("application/json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/ComparisonReport")))
                    .addMediaType("text/html", new MediaType().schema(new StringSchema()))
                    .addMediaType("application/pdf", new MediaType().schema(new StringSchema().format("binary"))));
        } else if (id.equals("blockList")) {
            answer.addHeaderObject("ETag", new Header().description("Changes only when the list does").schema(new StringSchema()));
            answer.setContent(new Content().addMediaType("text/plain", new MediaType().schema(new StringSchema())).addMediaType("text/csv", new MediaType().schema(new StringSchema()))
                    .addMediaType("application/stix+json", new MediaType().schema(new ObjectSchema())));
        } else if (id.equals("clusterExport")) {
            answer.addHeaderObject("Content-Disposition", new Header().description("Attachment, with the name of the file").schema(new StringSchema()));
            answer.setContent(new Content().addMediaType("application/json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/ClusterExport")))
                    .addMediaType("text/csv", new MediaType().schema(new StringSchema()))
                    .addMediaType("application/graphml+xml", new MediaType().schema(new StringSchema()))
                    .addMediaType("application/stix+json;version=2.1", new MediaType().schema(new ObjectSchema()))
                    .addMediaType("application/json+ftm", new MediaType().schema(new StringSchema())));
        } else if (Set.of("jobEvents", "crawlEvents", "clusterRunEvents").contains(id)) {
            answer.setContent(new Content().addMediaType("text/event-stream", new MediaType()));
        }
        MediaType json = answer.getContent() == null ? null : answer.getContent().get("application/json");
        if (json != null) {
            Examples.of(id).ifPresent(json::setExample);
        }
    }

    private static ApiResponse problem(int code) {
        Map<String, Object> example = Map.of("title", "Status " + code, "status", code, "detail", WORDS.get(code) + ". This says what to do.", "instance", "/api/v1/...");
        ApiResponse response = new ApiResponse().description(WORDS.get(code))
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")).example(example)));
        if (code == 429 || code == 503) {
            response.addHeaderObject("Retry-After", new Header().description("Seconds to wait").schema(new IntegerSchema()));
        }
        return response;
    }

    private static void purpose(Operation operation) {
        for (Parameter parameter : operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if ("X-Purpose".equals(parameter.getName())) {
                parameter.description("Why you look, 5 to 500 characters: UTF-8, percent-encoded where it is not ASCII. Needed unless the key has a fixed purpose. It is logged.")
                        .example("case 14-2026").setSchema(new StringSchema().minLength(5).maxLength(500));
            }
        }
    }
}
