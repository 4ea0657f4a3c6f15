package org.ormek.console.look;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.api.search.Searches;
import org.ormek.console.board.Boards;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextQuestion;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything: numbers in any writing, sites, wallets, accounts, handles, parts of them, and words of texts. */
@Controller
class SearchPageController {

    private static final int LIMIT = 50;
    private static final int MOST_TEXTS = 20;
    private static final int LONGEST = 500;

    private final Searches searches;
    private final GraphView graph;
    private final Boards boards;
    private final LookDesk desk;
    private final Pages pages;

    SearchPageController(Searches searches, GraphView graph, Boards boards, LookDesk desk, Pages pages) {
        this.searches = searches;
        this.graph = graph;
        this.boards = boards;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/search")
    ResponseEntity<String> search(Visit visit, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        String text = q.strip();
        SeenDays days = new SeenDays(from, to);
        Map<String, Object> values = new HashMap<>(Map.of("q", text, "type", type, "boards", boards.list(visit.signedIn().key()), "tooLong", text.length() > LONGEST));
        values.put("days", days);
        if (!text.isEmpty() && text.length() <= LONGEST) {
            Scope scope = desk.look(visit, "search", List.of(text));
            Searches.Found answer = searches.find(text, LIMIT, scope);
            List<EntitySummary> found = answer.results();
            values.put("suggestions", answer.suggestions());
            values.put("types", found.stream().map(entity -> entity.key().type()).distinct().sorted().toList());
            values.put("readings", answer.readings());
            values.put("found", found.stream().filter(entity -> type.isEmpty() || entity.key().type().prefix().equals(type)).filter(days::hold).toList());
            values.put("most", found.size() == LIMIT);
            values.put("texts", type.isEmpty() && visit.searchesTexts() ? graph.searchTexts(new TextQuestion(text, days.begin(), days.end(), MOST_TEXTS), scope) : new TextAnswer(false, List.of()));
        }
        return pages.page(visit, "search", values);
    }
}
