package org.ormek.api.resources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.ormek.api.error.Refusal;
import org.ormek.api.security.Asker;
import org.ormek.graph.GraphView;
import org.ormek.model.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of decided sites for those who block. */
@RestController
class BlockListController {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String MOMENT_WORDS = "must be a moment in UTC like 2026-06-01T00:00:00Z";

    private final GraphView graph;
    private final DecisionStore decisions;

    BlockListController(GraphView graph, DecisionStore decisions) {
        this.graph = graph;
        this.decisions = decisions;
    }

    @Operation(operationId = "blockList", tags = "Resources", summary = "Sites to block", description = "Only what people decided, until it expires or is taken back: a list that is fetched again "
            + "no longer has what was taken back, and STIX says that it is revoked. The ETag changes only when the list does; send it as If-None-Match.")
    @GetMapping(path = "/api/v1/block-lists/{format}")
    ResponseEntity<byte[]> list(@AuthenticationPrincipal Asker asker, @PathVariable @Pattern(regexp = "^(rpz|hosts|urls\\.csv|stix)$", message = "must be rpz, hosts, urls.csv or stix") String format) {
        List<DecisionStore.Listed> sites = decisions.listIllegal(asker.scope(graph));
        String text = switch (format) {
            case "rpz" -> HostLists.responsePolicyZone(sites);
            case "hosts" -> HostLists.hosts(sites);
            case "urls.csv" -> UrlCsv.write(sites);
            default -> StixBundle.write(sites);
        };
        String type = switch (format) {
            case "urls.csv" -> "text/csv;charset=utf-8";
            case "stix" -> "application/stix+json;version=2.1";
            default -> "text/plain;charset=utf-8";
        };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().eTag("\"" + Sha256.ofParts(bytes).hex() + "\"").cacheControl(CacheControl.maxAge(FRESH).cachePrivate()).contentType(MediaType.parseMediaType(type)).body(bytes);
    }

    @Operation(operationId = "blockListChanges", tags = "Resources", summary = "What changed on the block lists", description = "Sites to block, and sites to block no longer, since a moment. "
            + "Send 'until' of one answer as 'since' of the next question: some changes may be told twice, none is left out.")
    @GetMapping(path = "/api/v1/block-lists/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    BlockListChanges changes(@AuthenticationPrincipal Asker asker, @Parameter(description = "A moment of the past in UTC", example = "2026-06-01T00:00:00Z") @RequestParam
            @Pattern(regexp = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", message = MOMENT_WORDS) String since) {
        BlockListChanges changes = decisions.changesSince(momentOf(since), asker.scope(graph));
        if (changes.asksTheFuture()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "'since' lies in the future. Send a moment of the past.");
        }
        return changes;
    }

    private static Instant momentOf(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "'since' " + MOMENT_WORDS + ".");
        }
    }
}
