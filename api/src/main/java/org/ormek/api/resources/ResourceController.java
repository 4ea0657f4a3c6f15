package org.ormek.api.resources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.graph.Cut;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites whose pages show signs, and what people decide of them. */
@RestController
class ResourceController {

    private static final String LANGUAGES = "^(kk|ru|en)$";
    private static final String LANGUAGE_WORDS = "must be kk, ru or en";

    private final ResourceDesk desk;

    ResourceController(ResourceDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "resources", tags = "Resources", summary = "The queue for people", description = "Sites whose captured pages show signs, those that show most first, each with the "
            + "words of its page. Signs are a signal for a check: nothing is blocked that nobody decided.")
    @GetMapping(path = "/api/v1/resources", produces = MediaType.APPLICATION_JSON_VALUE)
    Cut<ResourceCard> resources(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @RequestParam(defaultValue = "OPEN") @Pattern(regexp = "^(OPEN|TO_CONFIRM|ILLEGAL|NOT_ILLEGAL|NEED_INFO)$", message = "must be OPEN, TO_CONFIRM, ILLEGAL, NOT_ILLEGAL or NEED_INFO") String status,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset, @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(defaultValue = "en") @Pattern(regexp = LANGUAGES, message = LANGUAGE_WORDS) String lang) {
        return desk.list(asker, purpose, Status.valueOf(status), offset, limit, lang);
    }

    @Operation(operationId = "resource", tags = "Resources", summary = "A resource and all decisions on it, newest first")
    @GetMapping(path = "/api/v1/resources/{id:(?!checks$).+}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResourceDesk.Reviewed resource(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @PathVariable @Pattern(regexp = ResourceNumber.FORM, message = ResourceNumber.FORM_WORDS) String id,
            @RequestParam(defaultValue = "en") @Pattern(regexp = LANGUAGES, message = LANGUAGE_WORDS) String lang) {
        return desk.get(asker, purpose, id, lang);
    }

    @Operation(operationId = "decideResource", tags = "Resources", summary = "Decide", description = "A decision goes before older ones, which stay. With secondReviewer it holds only when another "
            + "person has agreed. ILLEGAL puts the site on the block lists until it expires; any other verdict that holds takes it off.")
    @PostMapping(path = "/api/v1/resources/{id}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResourceDesk.Reviewed decide(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @PathVariable @Pattern(regexp = ResourceNumber.FORM, message = ResourceNumber.FORM_WORDS) String id,
            @RequestParam @Pattern(regexp = "^(ILLEGAL|NOT_ILLEGAL|NEED_INFO)$", message = "must be ILLEGAL, NOT_ILLEGAL or NEED_INFO") String verdict,
            @Parameter(description = "Why, for those who come after") @RequestParam @Pattern(regexp = "[\\s\\S]{5,2000}", message = "must have 5 to 2000 characters") String reason,
            @Parameter(description = "Let it hold only when a second person has agreed") @RequestParam(defaultValue = "false") boolean secondReviewer,
            @Parameter(description = "How long an ILLEGAL site stays on the block lists") @RequestParam(defaultValue = "365") @Min(1) @Max(3650) int days,
            @RequestParam(defaultValue = "en") @Pattern(regexp = LANGUAGES, message = LANGUAGE_WORDS) String lang) {
        return desk.decide(asker, purpose, id, Status.valueOf(verdict), reason, secondReviewer, days, lang);
    }

    @Operation(operationId = "confirmDecision", tags = "Resources", summary = "Agree with a decision as the second person", description = "Not by the one who decided, nor with another key of the same name.")
    @PostMapping(path = "/api/v1/resources/{id}/decisions/{number}/confirm", produces = MediaType.APPLICATION_JSON_VALUE)
    ResourceDesk.Reviewed confirm(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @PathVariable @Pattern(regexp = ResourceNumber.FORM, message = ResourceNumber.FORM_WORDS) String id, @PathVariable @Min(1) int number,
            @RequestParam(defaultValue = "en") @Pattern(regexp = LANGUAGES, message = LANGUAGE_WORDS) String lang) {
        return desk.confirm(asker, purpose, id, number, lang);
    }

    @Operation(operationId = "recheckResources", tags = "Resources", summary = "Visit all decided sites of a dataset again", description = "Orders a crawl of one page of each site that is decided to be ILLEGAL. "
            + "When it has ended, each of these resources says what was found: alive, changed, moved, closed, or no answer. Nothing leaves a block list by itself. The pages are kept as evidence.")
    @PostMapping(path = "/api/v1/resources/checks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ResourceDesk.Recheck> recheck(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(description = "Compartment of the sites and of what the check brings", example = "case-14") @RequestParam(defaultValue = "default")
            @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,99}$", message = "must be lower-case letters, digits, dot, dash and underscore") String dataset,
            @Parameter(description = "The lawful mandate, in words, by which robots.txt is set aside") @RequestParam(required = false)
            @Pattern(regexp = "[\\s\\S]{5,500}", message = "must have 5 to 500 characters") @Nullable String mandate,
            @Parameter(description = "Whether pages that scripts build are shown in a browser and judged by what they show there") @RequestParam(defaultValue = "false") boolean render) {
        return ResponseEntity.accepted().body(desk.recheck(asker, purpose, dataset, mandate, render));
    }
}
