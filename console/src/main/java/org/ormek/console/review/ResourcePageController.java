package org.ormek.console.review;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ormek.api.error.Refusal;
import org.ormek.api.resources.ResourceCard;
import org.ormek.api.resources.ResourceDesk;
import org.ormek.api.resources.Status;
import org.ormek.api.security.Asker;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.graph.Cut;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of sites whose pages show signs: looked at, decided, confirmed by a second person; the block lists that follow. */
@Controller
class ResourcePageController {

    private static final String ID = "^[0-9a-f]{32}$";
    private static final int PAGE = 20;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;
    private static final List<Status> VERDICTS = List.of(Status.ILLEGAL, Status.NOT_ILLEGAL, Status.NEED_INFO);

    private final ResourceDesk desk;
    private final LookDesk looks;
    private final Pages pages;

    ResourcePageController(ResourceDesk desk, LookDesk looks, Pages pages) {
        this.desk = desk;
        this.looks = looks;
        this.pages = pages;
    }

    @GetMapping("/resources")
    ResponseEntity<String> list(Visit visit, @RequestParam(defaultValue = "OPEN") Status status, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset,
                                @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int asked) {
        return list(visit, HttpStatus.OK, status, offset, asked, "");
    }

    private ResponseEntity<String> list(Visit visit, HttpStatus answer, Status status, int offset, int asked, String problem) {
        Cut<ResourceCard> cut = desk.list(looks.purposeful(visit), null, status, offset, PAGE, visit.language());
        List<String> datasets = cut.items().stream().map(ResourceCard::dataset).distinct().sorted().toList();
        return pages.page(visit, answer, "resources", Map.of("cut", cut, "status", status, "statuses", Status.values(), "offset", offset, "pageSize", PAGE,
                "note", Words.of(visit.language()).get("resource.note"), "asked", asked, "problem", problem, "datasets", datasets));
    }

    /** Visits what is decided again; what is found stands with each site later. */
    @PostMapping("/resources/checks")
    ResponseEntity<String> recheck(Visit visit, @RequestParam @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,99}$") String dataset,
            @RequestParam(defaultValue = "false") boolean render) {
        try {
            ResourceDesk.Recheck recheck = desk.recheck(looks.purposeful(visit), null, dataset, null, render);
            return Pages.see("/resources?status=" + Status.ILLEGAL + "&asked=" + recheck.sites());
        } catch (Refusal e) {
            if (e.status() != HttpStatus.CONFLICT) {
                throw e;
            }
            return list(visit, HttpStatus.CONFLICT, Status.ILLEGAL, 0, 0, Words.of(visit.language()).get("resources.recheckNone"));
        }
    }

    @GetMapping("/resources/{id}")
    ResponseEntity<String> one(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        return one(visit, HttpStatus.OK, id, "", "");
    }

    private ResponseEntity<String> one(Visit visit, HttpStatus status, String id, String problem, String typed) {
        ResourceDesk.Reviewed reviewed = desk.get(looks.purposeful(visit), null, id, visit.language());
        return pages.page(visit, status, "resource", Map.of("r", reviewed.resource(), "decisions", reviewed.decisions(), "checks", reviewed.checks(), "mirrors", reviewed.mirrors(), "verdicts", VERDICTS, "problem", problem, "typed", typed));
    }

    @PostMapping("/resources/{id}/decisions")
    ResponseEntity<String> decide(Visit visit, @PathVariable @Pattern(regexp = ID) String id, @RequestParam Status verdict, @RequestParam @Size(max = 20_000) String reason,
                                  @RequestParam(defaultValue = "false") boolean secondReviewer, @RequestParam(defaultValue = "365") @Min(1) @Max(3650) int days) {
        Asker asker = looks.purposeful(visit);
        String said = reason.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST || !VERDICTS.contains(verdict)) {
            return one(visit, HttpStatus.BAD_REQUEST, id, Words.of(visit.language()).get("resources.reasonRule"), reason);
        }
        try {
            desk.decide(asker, null, id, verdict, said, secondReviewer, days, visit.language());
        } catch (Refusal e) {
            return refused(visit, id, e, HttpStatus.CONFLICT, "resources.atOnce", reason);
        }
        return Pages.see("/resources/" + id);
    }

    @PostMapping("/resources/{id}/decisions/{number}/confirm")
    ResponseEntity<String> confirm(Visit visit, @PathVariable @Pattern(regexp = ID) String id, @PathVariable @Min(1) int number) {
        Asker asker = looks.purposeful(visit);
        try {
            desk.confirm(asker, null, id, number, visit.language());
        } catch (Refusal e) {
            return e.status() == HttpStatus.FORBIDDEN ? refused(visit, id, e, HttpStatus.FORBIDDEN, "resources.secondPerson", "") : refused(visit, id, e, HttpStatus.CONFLICT, "resources.atOnce", "");
        }
        return Pages.see("/resources/" + id);
    }

    /** A refusal of that status is told on the page; any other goes its way. */
    private ResponseEntity<String> refused(Visit visit, String id, Refusal refusal, HttpStatus told, String word, String typed) {
        if (refusal.status() != told) {
            throw refusal;
        }
        return one(visit, told, id, Words.of(visit.language()).get(word), typed);
    }

    /** What was decided to be illegal, as a list for those who block; made by the HTTP interface. */
    @GetMapping("/block-lists/{format}")
    void list(@PathVariable @Pattern(regexp = "^(rpz|hosts|urls\\.csv|stix)$") String format, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Objects.requireNonNull(request.getRequestDispatcher("/api/v1/block-lists/" + format)).forward(request, response);
    }
}
