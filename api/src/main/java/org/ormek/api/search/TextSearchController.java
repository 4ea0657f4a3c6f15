package org.ormek.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.BadRequest;
import org.ormek.api.security.Asker;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextQuestion;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search in the texts of evidence. */
@RestController
class TextSearchController {

    private final GraphView graph;
    private final PurposeDesk desk;

    TextSearchController(GraphView graph, PurposeDesk desk) {
        this.graph = graph;
        this.desk = desk;
    }

    @Operation(operationId = "searchTexts", tags = "Look", summary = "Evidence whose text holds the words, the newest first",
            description = "Each word must begin a word of the text, in any order, alphabet and letter case; Kazakh may be typed without Kazakh letters. Words of two letters must be the same, "
                    + "single ones are passed over. `found` is the place where most of them stand together. A text of numbers alone finds nothing here: numbers are looked for in `/api/v1/search`.")
    @GetMapping(path = "/api/v1/search/texts", produces = MediaType.APPLICATION_JSON_VALUE)
    TextAnswer search(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                      @Parameter(example = "каржы пирамида") @RequestParam @Size(min = 1, max = 500, message = "must have 1 to 500 characters") String q,
                      @Parameter(description = "First day, in UTC") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
                      @Parameter(description = "Last day, in UTC") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
                      @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        if (q.isBlank()) {
            throw new BadRequest("'q' must hold more than spaces.");
        }
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "search-texts", List.of(q), scope);
        return graph.searchTexts(new TextQuestion(q, from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), limit), scope);
    }
}
