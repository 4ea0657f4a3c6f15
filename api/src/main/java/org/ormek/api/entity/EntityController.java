package org.ormek.api.entity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.security.Asker;
import org.ormek.graph.Cut;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.FlagCard;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One entity in short. */
@RestController
class EntityController {

    private final GraphView graph;
    private final PurposeDesk desk;

    EntityController(GraphView graph, PurposeDesk desk) {
        this.graph = graph;
        this.desk = desk;
    }

    /** An entity with what is said of it and its stated links. */
    record EntityAnswer(EntitySummary entity, List<FlagCard> flags, Cut<LinkCard> links) {
    }

    /** By path, for keys without a slash. */
    @Operation(operationId = "entity", tags = "Look", summary = "An entity in short", description = "What sources say of it and its stated links, at most 100.")
    @GetMapping(path = "/api/v1/entities/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    EntityAnswer byPath(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                        @Parameter(example = "phone:+77011234567") @PathVariable @Size(max = 3000, message = "must have at most 3000 characters")
            @Pattern(regexp = NotFound.PATH_KEY, message = "must have no slash, backslash, semicolon, per cent sign or control character here; send such a key as ?key=") String key) {
        return answer(asker, purpose, key);
    }

    /** By parameter, for any key. */
    @Operation(operationId = "entityByParameter", tags = "Look", summary = "An entity in short, for keys that hold a slash")
    @GetMapping(path = "/api/v1/entities", produces = MediaType.APPLICATION_JSON_VALUE)
    EntityAnswer byParameter(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                             @Parameter(example = "page:https://example.kz/pay") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String key) {
        return answer(asker, purpose, key);
    }

    private EntityAnswer answer(Asker asker, @Nullable String purpose, String printed) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "entity", List.of(printed), scope);
        EntityKey key = EntityKey.parse(printed).orElseThrow(() -> NotFound.entity(printed));
        EntitySummary entity = graph.findEntity(key, scope).orElseThrow(() -> NotFound.entity(printed));
        return new EntityAnswer(entity, graph.flagsOf(key, scope), graph.linksOf(key, 100, scope));
    }
}
