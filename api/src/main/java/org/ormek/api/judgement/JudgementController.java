package org.ormek.api.judgement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.judgement.Judgement;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Judgements: taken, looked at, withdrawn. */
@RestController
class JudgementController {

    private static final String ID = "^[0-9a-f]{32}$";
    private static final String INK = "[^\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
    /** No control characters, and no blanks at its ends. */
    private static final String REASON = "^" + INK + "[^\\x00-\\x1f\\x7f-\\x9f]{" + (JudgementBook.SHORTEST - 2) + "," + (JudgementBook.LONGEST - 2) + "}" + INK + "$";
    private static final String REASON_WORDS = "must say why, in " + JudgementBook.SHORTEST + " to " + JudgementBook.LONGEST + " characters of one line without blanks at its ends; it is kept with the judgement";
    private static final String ID_WORDS = "must be 32 hexadecimal digits";

    private final JudgementDesk desk;

    JudgementController(JudgementDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "judge", tags = "Clusters", summary = "Decide what no computation may overrule", description = "MUST_LINK or CANNOT_LINK of two entities, or that one is a SERVICE "
            + "that many use, or NOT_SERVICE. It holds from the next run of cluster detection on, in views that have all its datasets. With an Idempotency-Key the request may be repeated.")
    @PostMapping(path = "/api/v1/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JudgementCard> judge(@AuthenticationPrincipal Asker asker,
            @Parameter(description = "1 to 200 visible ASCII characters, for example a UUID", example = "7c4a8d09-ca95-4c28-a5e1-d1f0b2c3a4e5")
            @RequestHeader(name = "Idempotency-Key", required = false) @Pattern(regexp = "^[!-~]{1,200}$", message = "must be 1 to 200 visible ASCII characters") @Nullable String idempotencyKey,
            @Parameter(example = "CANNOT_LINK") @RequestParam @Pattern(regexp = "^(MUST_LINK|CANNOT_LINK|SERVICE|NOT_SERVICE)$", message = "must be MUST_LINK, CANNOT_LINK, SERVICE or NOT_SERVICE") String kind,
            @Parameter(example = "phone:+77011234567") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String first,
            @Parameter(description = "For judgements on two", example = "site:example.kz") @RequestParam(required = false) @Size(max = 3000, message = "must have at most 3000 characters") @Nullable String second,
            @Parameter(description = "Why, 5 to 500 characters; kept with the judgement", example = "two firms in one building, case 14-2026") @RequestParam @Pattern(regexp = REASON, message = REASON_WORDS) String reason,
            @Parameter(description = "What it rests on, separated by commas; all that the key may see if left out", example = "case-14") @RequestParam(required = false)
            @Size(max = 2000, message = "must have at most 2000 characters") @Nullable String view) {
        JudgementCard made = desk.judge(asker, Judgement.Kind.valueOf(kind), first, second, view, reason, idempotencyKey);
        return ResponseEntity.created(URI.create("/api/v1/judgements/" + made.id())).body(made);
    }

    @Operation(operationId = "judgements", tags = "Clusters", summary = "Judgements, the newest first", description = "Those whose datasets the key may all see.")
    @GetMapping(path = "/api/v1/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    List<JudgementCard> list(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(description = "Also those that were withdrawn") @RequestParam(defaultValue = "false") boolean history,
            @Parameter(description = "Those on this entity only", example = "phone:+77011234567") @RequestParam(required = false) @Size(max = 3000, message = "must have at most 3000 characters")
            @Nullable String entity, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return desk.list(asker, purpose, history, entity == null ? List.of() : List.of(entity), limit);
    }

    @Operation(operationId = "judgement", tags = "Clusters", summary = "A judgement and how it ended")
    @GetMapping(path = "/api/v1/judgements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JudgementCard find(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "0f343b0931126a20f133d67c2b018a3b") @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        return desk.find(asker, purpose, id);
    }

    @Operation(operationId = "withdrawJudgement", tags = "Clusters", summary = "Withdraw a judgement", description = "From the next run of cluster detection on it holds no more. It stays in the history.")
    @DeleteMapping(path = "/api/v1/judgements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JudgementCard withdraw(@AuthenticationPrincipal Asker asker, @Parameter(example = "0f343b0931126a20f133d67c2b018a3b") @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id,
            @Parameter(description = "Why, 5 to 500 characters; kept in the history", example = "they do share a wallet, case 14-2026") @RequestParam @Pattern(regexp = REASON, message = REASON_WORDS) String reason) {
        return desk.withdraw(asker, id, reason);
    }
}
