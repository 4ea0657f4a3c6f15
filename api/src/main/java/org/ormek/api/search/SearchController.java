package org.ormek.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.BadRequest;
import org.ormek.api.security.Asker;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextQuestion;
import org.ormek.model.UtcDays;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search in any writing, and for words in the texts of evidence. */
@RestController
class SearchController {

    private final GraphView graph;
    private final Searches searches;
    private final PurposeDesk desk;

    SearchController(GraphView graph, Searches searches, PurposeDesk desk) {
        this.graph = graph;
        this.searches = searches;
        this.desk = desk;
    }

    /** The text as sent, what fits it, best first, and where nothing does, what is known one slip of the keyboard away. */
    @Schema(name = "SearchAnswer")
    record Answer(String q, List<EntitySummary> results, List<EntitySummary> suggestions) {
    }

    @Operation(operationId = "search", tags = "Look", summary = "Entities that fit a text in any writing",
            description = "Numbers, sites, wallets and handles are read as the imports read them; an exact one comes first. Where nothing fits, "
                    + "`suggestions` has up to 5 known entities that differ by one character too much, too few, wrong or swapped.")
    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer search(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                  @Parameter(example = "8 701 123 45 67") @RequestParam @Size(min = 1, max = 500, message = "must have 1 to 500 characters") String q,
                  @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        Scope scope = admit(asker, purpose, "search", q);
        Searches.Found found = searches.find(q, limit, scope);
        return new Answer(q, found.results(), found.suggestions());
    }

    @Operation(operationId = "searchTexts", tags = "Look", summary = "Evidence whose text holds the words, the newest first",
            description = "Each word must begin a word of the text, in any order, alphabet and letter case; Kazakh may be typed without Kazakh letters. Words of two letters must be the same, "
                    + "single ones are passed over. `found` is the place where most of them stand together. A text of numbers alone finds nothing here: numbers are looked for in `/api/v1/search`.")
    @GetMapping(path = "/api/v1/search/texts", produces = MediaType.APPLICATION_JSON_VALUE)
    TextAnswer searchTexts(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                      @Parameter(example = "каржы пирамида") @RequestParam @Size(min = 1, max = 500, message = "must have 1 to 500 characters") String q,
                      @Parameter(description = "First day, in UTC") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
                      @Parameter(description = "Last day, in UTC") @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
                      @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        Scope scope = admit(asker, purpose, "search-texts", q);
        return graph.searchTexts(new TextQuestion(q, UtcDays.begin(from), UtcDays.end(to), limit), scope);
    }

    /** What the asker may see, after the search is in the log. */
    private Scope admit(Asker asker, @Nullable String purpose, String action, String q) {
        if (q.isBlank()) {
            throw new BadRequest("'q' must hold more than spaces.");
        }
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, action, List.of(q), scope);
        return scope;
    }
}
