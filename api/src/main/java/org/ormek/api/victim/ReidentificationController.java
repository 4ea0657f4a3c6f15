package org.ormek.api.victim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Re-identification of victims: asked by one person, approved by another, answered once. */
@RestController
class ReidentificationController {

    private static final String ID = "^[0-9a-f]{32}$";
    private static final String ID_WORDS = "must be 32 hexadecimal digits";

    private final ReidentificationDesk desk;

    ReidentificationController(ReidentificationDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "askVictim", tags = "Victims", summary = "Ask who the victim of a piece of evidence is",
            description = "Gives no identity. A second person must approve within 24 hours; then the one who asked may look once, within 15 minutes.")
    @PostMapping(path = "/api/v1/reidentifications", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Reidentification> ask(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(description = "Id of the evidence, as link reports quote it", example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @RequestParam @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be 64 hexadecimal digits") String evidence) {
        Reidentification made = desk.ask(asker, purpose, evidence);
        return ResponseEntity.created(URI.create("/api/v1/reidentifications/" + made.id())).body(made);
    }

    @Operation(operationId = "listVictimRequests", tags = "Victims", summary = "Requests, newest first", description = "One's own; a supervisor sees all in the datasets of the key.")
    @GetMapping(path = "/api/v1/reidentifications", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Reidentification> list(@AuthenticationPrincipal Asker asker, @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit) {
        return desk.list(asker, limit);
    }

    @Operation(operationId = "approveVictim", tags = "Victims", summary = "Agree as the second person", description = "Not by the one who asked, nor with another key of the same name.")
    @PostMapping(path = "/api/v1/reidentifications/{id}/approve", produces = MediaType.APPLICATION_JSON_VALUE)
    Reidentification approve(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "0f343b0931126a20f133d67c2b018a3b") @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        return desk.approve(asker, purpose, id);
    }

    @Operation(operationId = "revealVictim", tags = "Victims", summary = "Look, once", description = "By the one who asked, with the same key, within 15 minutes of the approval.")
    @PostMapping(path = "/api/v1/reidentifications/{id}/reveal", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RevealedVictim> reveal(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "0f343b0931126a20f133d67c2b018a3b") @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.reveal(asker, purpose, id, lang));
    }
}
