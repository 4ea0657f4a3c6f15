package org.ormek.console.board;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.words.ReportWords;
import org.ormek.console.page.EntityNames;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The pages of boards and the forms on them. */
@Controller
class BoardPageController {

    /** Of a cluster, those with most weight are laid out first; the rest is there to expand. */
    private static final int FROM_CLUSTER = 60;
    private static final int FROM_SEARCH = 200;

    private final Boards boards;
    private final BoardDesk desk;
    private final ClusterView clusters;
    private final EntityNames names;
    private final LookDesk looks;
    private final Pages pages;
    private final JsonMapper json;

    BoardPageController(Boards boards, BoardDesk desk, ClusterView clusters, EntityNames names, LookDesk looks, Pages pages, JsonMapper json) {
        this.boards = boards;
        this.desk = desk;
        this.clusters = clusters;
        this.names = names;
        this.looks = looks;
        this.pages = pages;
        this.json = json;
    }

    @GetMapping("/boards")
    ResponseEntity<String> list(Visit visit) {
        return pages.page(visit, "boards", Map.of("boards", boards.list(visit.signedIn().key())));
    }

    @PostMapping("/boards")
    ResponseEntity<String> create(Visit visit, @RequestParam String name) {
        return Pages.see("/boards/" + desk.create(visit, named(name)));
    }

    @GetMapping("/boards/{id}")
    ResponseEntity<String> board(Visit visit, @PathVariable String id) {
        Board board = desk.get(visit, id);
        looks.look(visit, "board", List.of(board.id()));
        ReportWords words = Words.of(visit.language());
        Map<String, String> said = new TreeMap<>();
        words.all().forEach((key, word) -> {
            if (key.matches("(board|type|link|flag)\\..*")) {
                said.put(key, word);
            }
        });
        return pages.page(visit, "board", Map.of("board", board, "said", json.writeValueAsString(said), "snapshots", boards.snapshots(board)));
    }

    @PostMapping("/boards/add")
    ResponseEntity<String> add(Visit visit, @RequestParam(name = "key", defaultValue = "") List<String> keys, @RequestParam(name = "board", defaultValue = "") String id) {
        List<EntityKey> parsed = BoardDesk.parsed(keys.stream().limit(FROM_SEARCH).toList());
        if (parsed.isEmpty()) {
            throw new BadRequest(Words.of(visit.language()).get("boards.nothing"));
        }
        Scope scope = looks.look(visit, "board-add", parsed.stream().map(EntityKey::toString).toList());
        Board board = desk.get(visit, id.isEmpty() ? desk.create(visit, BoardDesk.nameOf(visit, names.of(Stream.of(parsed.getFirst()), scope).getOrDefault(parsed.getFirst().toString(), parsed.getFirst().value()))) : id);
        desk.add(visit, board, "add", parsed, scope);
        return Pages.see("/boards/" + board.id());
    }

    @PostMapping("/boards/cluster")
    ResponseEntity<String> cluster(Visit visit, @RequestParam String id) {
        Scope scope = looks.look(visit, "cluster", List.of(id));
        ClusterCard card = clusters.findCluster(id, scope).orElseThrow(() -> NotFound.cluster(id));
        List<EntityKey> members = clusters.listMembers(id, 0, 1000, scope).stream().sorted(java.util.Comparator.comparingDouble(ClusterMember::bits).reversed())
                .limit(FROM_CLUSTER).map(ClusterMember::key).toList();
        Board board = desk.get(visit, desk.create(visit, BoardDesk.nameOf(visit, Words.of(visit.language()).name("clusterType", card.type()) + " " + card.id())));
        desk.add(visit, board, "cluster", members, scope);
        return Pages.see("/boards/" + board.id());
    }

    @PostMapping("/boards/{id}/rename")
    ResponseEntity<String> rename(Visit visit, @PathVariable String id, @RequestParam String name) {
        boards.rename(desk.get(visit, id), named(name));
        return Pages.see("/boards/" + id);
    }

    @PostMapping("/boards/{id}/delete")
    ResponseEntity<String> delete(Visit visit, @PathVariable String id) {
        boards.delete(desk.get(visit, id));
        return Pages.see("/boards");
    }

    @PostMapping("/boards/{id}/snapshots")
    ResponseEntity<String> keep(Visit visit, @PathVariable String id, @RequestParam String name) {
        boards.keep(desk.get(visit, id), named(name));
        return Pages.see("/boards/" + id);
    }

    @PostMapping("/boards/{id}/snapshots/{snapshot}")
    ResponseEntity<String> open(Visit visit, @PathVariable String id, @PathVariable String snapshot) {
        if (!boards.open(desk.get(visit, id), snapshot)) {
            throw new BadRequest("");
        }
        return Pages.see("/boards/" + id);
    }

    private static String named(String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > 200 || given.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadRequest("");
        }
        return given;
    }
}
