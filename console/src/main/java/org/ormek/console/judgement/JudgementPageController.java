package org.ormek.console.judgement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.Refusal;
import org.ormek.api.judgement.Contradiction;
import org.ormek.api.judgement.JudgementBook;
import org.ormek.api.judgement.JudgementCard;
import org.ormek.api.judgement.JudgementDesk;
import org.ormek.api.words.ReportWords;
import org.ormek.console.page.EntityNames;
import org.ormek.console.page.Formats;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.judgement.Judgement;
import org.ormek.model.EntityKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Judgements: the list, taken on the page of an entity, of a link or on a board, withdrawn. Whatever is refused is told in words of the person, and what was typed stays. */
@Controller
class JudgementPageController {

    private static final int LIMIT = 200;

    private final JudgementDesk desk;
    private final EntityNames names;
    private final LookDesk looks;
    private final Pages pages;

    JudgementPageController(JudgementDesk desk, EntityNames names, LookDesk looks, Pages pages) {
        this.desk = desk;
        this.names = names;
        this.looks = looks;
        this.pages = pages;
    }

    @GetMapping("/judgements")
    ResponseEntity<String> list(Visit visit, @RequestParam(defaultValue = "false") boolean history) {
        List<JudgementCard> found = desk.list(looks.purposeful(visit), null, history, List.of(), LIMIT);
        Stream<EntityKey> keys = found.stream().map(JudgementCard::judgement).flatMap(Judgement::entities);
        return pages.page(visit, "judgements", Map.of("judgements", found, "names", names.of(keys, looks.counts(visit)), "history", history, "limit", LIMIT));
    }

    @PostMapping("/judgements")
    ResponseEntity<String> judge(Visit visit, @RequestParam @Pattern(regexp = "^(MUST_LINK|CANNOT_LINK|SERVICE|NOT_SERVICE)$") String kind, @RequestParam @Size(max = 3000) String first,
                                 @RequestParam(required = false) @Size(max = 3000) @Nullable String second, @RequestParam @Size(max = 3000) String reason, @RequestParam(defaultValue = "/judgements") String next,
                                 HttpServletRequest request) {
        Map<String, Object> typed = new HashMap<>(Map.of("first", first, "reason", reason, "next", Pages.local(next)));
        if (second != null) {
            typed.put("second", second);
        }
        if (!reasoned(reason)) {
            return refused(visit, HttpStatus.BAD_REQUEST, Words.of(visit.language()).get("judgements.reasonRule"), typed, request);
        }
        try {
            desk.judge(visit.signedIn(), Judgement.Kind.valueOf(kind), first, second, null, reason, null);
        } catch (Contradiction e) {
            typed.put("standing", e.standing());
            return refused(visit, HttpStatus.CONFLICT, words(visit, e), typed, request);
        }
        return done(next, request);
    }

    @PostMapping("/judgements/{id}/withdraw")
    ResponseEntity<String> withdraw(Visit visit, @PathVariable @Pattern(regexp = "^[0-9a-f]{32}$") String id, @RequestParam @Size(max = 3000) String reason,
                                    @RequestParam(defaultValue = "/judgements") String next, HttpServletRequest request) {
        if (!reasoned(reason)) {
            return refused(visit, HttpStatus.BAD_REQUEST, Words.of(visit.language()).get("judgements.reasonRule"), Map.of("next", Pages.local(next)), request);
        }
        try {
            desk.withdraw(visit.signedIn(), id, reason);
        } catch (Refusal e) {
            if (e.status() != HttpStatus.CONFLICT) {
                throw e;
            }
            return refused(visit, HttpStatus.CONFLICT, Words.of(visit.language()).get("judgements.gone"), Map.of("next", Pages.local(next)), request);
        }
        return done(next, request);
    }

    private static boolean reasoned(String reason) {
        try {
            return !JudgementBook.checkedReason(reason).isEmpty();
        } catch (BadRequest e) {
            return false;
        }
    }

    private String words(Visit visit, Contradiction e) {
        ReportWords words = Words.of(visit.language());
        Judgement one = e.standing();
        Map<String, String> known = names.of(one.entities(), looks.counts(visit));
        String both = one.entities().map(key -> known.get(key.toString())).collect(Collectors.joining(" ↔ "));
        String who = words.fillAll("judgements.line", words.name("judgement", one.kind()), both, one.by(),
                new Formats(visit.language()).moment(one.at()), one.reason());
        return words.fillAll(e.same() ? "judgements.same" : "judgements.against", who);
    }

    /** A board shows the sentence; a page of its own shows it with what was typed. */
    private ResponseEntity<String> refused(Visit visit, HttpStatus status, String problem, Map<String, ?> typed, HttpServletRequest request) {
        if (onBoard(request)) {
            return ResponseEntity.status(status).header("Content-Type", "text/plain;charset=UTF-8").body(problem);
        }
        Map<String, Object> values = new HashMap<>(typed);
        values.put("problem", problem);
        Stream<EntityKey> keys = Stream.of("first", "second").map(typed::get).filter(Objects::nonNull).flatMap(key -> EntityKey.parse(key.toString()).stream());
        values.put("names", names.of(keys, looks.counts(visit)));
        return pages.page(visit, status, "judgementrefused", values);
    }

    private static ResponseEntity<String> done(String next, HttpServletRequest request) {
        return onBoard(request) ? ResponseEntity.noContent().build() : Pages.see(Pages.local(next));
    }

    private static boolean onBoard(HttpServletRequest request) {
        return request.getHeader("X-Board") != null;
    }
}
