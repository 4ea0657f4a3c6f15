package org.ormek.console.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.words.ReportWords;
import org.ormek.console.board.BoardState.Place;
import org.ormek.console.page.Formats;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script of a board asks for. */
@Controller
class BoardDataController {

    private static final int MOST_ADDED = 100;

    private final BoardDesk desk;
    private final BoardReader reader;
    private final ClusterView clusters;
    private final LookDesk looks;
    private final Pages pages;
    private final java.time.Clock clock = java.time.Clock.systemUTC();

    BoardDataController(BoardDesk desk, BoardReader reader, ClusterView clusters, LookDesk looks, Pages pages) {
        this.desk = desk;
        this.reader = reader;
        this.clusters = clusters;
        this.looks = looks;
        this.pages = pages;
    }

    /** A board as it is opened: how it lies, what is known of it, and how many of its entities may not be seen any more. */
    record Opened(int version, BoardState state, Picture picture, int unseen) {
    }

    /** A question for neighbours. */
    record Wish(String key, @Nullable List<String> types, int limit, boolean confirmed, @Nullable List<Place> on) {

        List<Place> placed() {
            return on == null ? List.of() : on;
        }
    }

    /** Entities to put on the board by their keys. */
    record PutWish(List<String> keys, List<Place> on) {

        /** Nothing where nothing was sent. */
        PutWish {
            keys = keys == null ? List.of() : List.copyOf(keys);
            on = on == null ? List.of() : on;
        }
    }

    /** What came of it: a question back if there are many, else what to add and where. */
    record Grown(boolean hub, SortedMap<String, Long> byType, List<Place> added, Picture picture, long total, @Nullable String cutBy) {
    }

    /** A layout wish. */
    record Lay(List<Place> on, List<Picture.Edge> edges) {
    }

    /** Entities of one cluster. */
    record Group(String id, String name, List<String> keys) {
    }

    /** The clusters of a board, and places that keep them apart. */
    record Grouped(List<Group> groups, List<Place> placed) {
    }

    /** What a file is to hold. */
    record FileWish(String format, List<Place> on, @Nullable TimeWindow window) {
    }

    @GetMapping(path = "/boards/{id}/data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Opened> data(Visit visit, @PathVariable String id) {
        Board board = desk.get(visit, id);
        BoardState state = desk.state(board);
        List<EntityKey> keys = BoardDesk.parsed(state.keys());
        Scope scope = looks.look(visit, "board", keys.stream().map(EntityKey::toString).toList());
        Picture picture = reader.picture(keys, Set.of(), new Formats(visit.language()), scope);
        return ResponseEntity.ok(new Opened(board.version(), state, picture, keys.size() - picture.nodes().size()));
    }

    @PutMapping(path = "/boards/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Integer>> save(Visit visit, @PathVariable String id, @RequestParam int version, @RequestBody BoardState state) {
        return ResponseEntity.ok(Map.of("version", desk.save(desk.get(visit, id), version, state)));
    }

    @PostMapping(path = "/boards/{id}/expand", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Grown> expand(Visit visit, @PathVariable String id, @RequestBody Wish wish) {
        desk.get(visit, id);
        EntityKey key = EntityKey.parse(wish.key()).orElseThrow(() -> NotFound.entity(wish.key()));
        Scope scope = looks.look(visit, "board-expand", List.of(wish.key()));
        Set<String> on = BoardDesk.on(wish.placed());
        int room = Math.min(Math.clamp(wish.limit(), 1, MOST_ADDED), room(visit, on));
        BoardReader.Expansion found = reader.expand(key, wish.types() == null ? Set.of() : Set.copyOf(wish.types()), room, on, wish.confirmed(), scope);
        return ResponseEntity.ok(grown(visit, found, wish.placed(), scope));
    }

    /** Puts entities on the board that the person came to know elsewhere, such as those of a way between two; what may not be seen stays away. */
    @PostMapping(path = "/boards/{id}/put", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Grown> put(Visit visit, @PathVariable String id, @RequestBody PutWish wish) {
        desk.get(visit, id);
        Set<String> on = BoardDesk.on(wish.on());
        List<EntityKey> keys = BoardDesk.parsed(wish.keys()).stream().filter(key -> !on.contains(key.toString())).distinct().toList();
        if (keys.size() > MOST_ADDED) {
            throw new BadRequest("");
        }
        Scope scope = looks.look(visit, "board-put", keys.stream().map(EntityKey::toString).toList());
        List<EntityKey> fitting = keys.isEmpty() ? keys : keys.subList(0, Math.min(keys.size(), room(visit, on)));
        return ResponseEntity.ok(grown(visit, new BoardReader.Expansion(false, new TreeMap<>(), fitting, keys.size(), null), wish.on(), scope));
    }

    private static int room(Visit visit, Set<String> on) {
        int room = BoardState.MOST_NODES - on.size();
        if (room <= 0) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, Words.of(visit.language()).fillAll("board.full", BoardState.MOST_NODES));
        }
        return room;
    }

    private Grown grown(Visit visit, BoardReader.Expansion found, List<Place> placed, Scope scope) {
        Picture picture = reader.picture(found.keys(), BoardDesk.on(placed), new Formats(visit.language()), scope);
        List<Place> added = Layout.add(placed, picture.nodes().stream().map(Picture.Node::key).toList(), picture.edges());
        return new Grown(found.hub(), found.byType(), added, picture, found.total(), Words.of(visit.language()).cut(found.cutBy()));
    }

    /** Lays out anew what is not pinned; asks the graph nothing. */
    @PostMapping(path = "/boards/{id}/layout", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Place>> layout(Visit visit, @PathVariable String id, @RequestBody Lay lay) {
        desk.get(visit, id);
        return ResponseEntity.ok(Layout.again(limited(lay).on(), lay.edges()));
    }

    /** Lays out by clusters what is not pinned. */
    @PostMapping(path = "/boards/{id}/groups", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Grouped> groups(Visit visit, @PathVariable String id, @RequestBody Lay lay) {
        desk.get(visit, id);
        List<EntityKey> keys = BoardDesk.parsed(limited(lay).on().stream().map(Place::key).toList());
        Scope scope = looks.look(visit, "board-groups", keys.stream().map(EntityKey::toString).toList());
        Map<EntityKey, ClusterCard> clusterOf = clusters.findClustersOf(keys, scope);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (EntityKey key : keys) {
            ClusterCard card = clusterOf.get(key);
            if (card != null) {
                groups.computeIfAbsent(card.id(), cluster -> new Group(cluster, Words.of(visit.language()).name("clusterType", card.type()) + " " + cluster, new ArrayList<>()))
                        .keys().add(key.toString());
            }
        }
        // A frame around one would say nothing.
        List<Group> found = groups.values().stream().filter(group -> group.keys().size() > 1).toList();
        return ResponseEntity.ok(new Grouped(found, Groups.apart(lay.on(), lay.edges(), found.stream().map(Group::keys).toList())));
    }

    private static Lay limited(Lay lay) {
        if (lay.on().size() > BoardState.MOST_NODES || lay.edges().size() > 20 * BoardState.MOST_NODES) {
            throw new BadRequest("");
        }
        return lay;
    }

    /** Logs that a picture is taken out, and gives what stands below it; or gives the file. */
    @PostMapping("/boards/{id}/file")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String id, @RequestBody FileWish wish) {
        Board board = desk.get(visit, id);
        if (!visit.reports()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "");
        }
        List<EntityKey> keys = BoardDesk.parsed(wish.on().stream().filter(place -> !place.hidden()).map(Place::key).toList());
        Scope scope = looks.look(visit, "board-export", java.util.stream.Stream.concat(java.util.stream.Stream.of(board.id(), wish.format()), keys.stream().map(EntityKey::toString)).toList());
        Formats formats = new Formats(visit.language());
        ReportWords words = Words.of(visit.language());
        List<String> lines = new ArrayList<>(List.of(pages.classification(visit.language()), board.name(), words.fillAll("board.madeBy", visit.signedIn().name(), formats.moment(clock.instant())), words.get("caveat")));
        if (wish.window() != null) {
            lines.add(3, wish.window().told(words, formats));
        }
        if (wish.format().equals("png")) {
            return answer("text/plain;charset=UTF-8", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        Picture picture = reader.picture(keys, Set.of(), formats, scope);
        return switch (wish.format()) {
            case "csv" -> answer("text/csv;charset=UTF-8", BoardFiles.csv(picture, wish.on(), lines, words));
            case "graphml" -> answer("application/graphml+xml", BoardFiles.graphMl(picture, wish.on(), lines));
            case "svg" -> answer("image/svg+xml", SheetSvg.write(BoardSheet.draw(picture, wish.on(), lines, words)));
            case "pdf" -> answer("application/pdf", SheetPdf.write(BoardSheet.draw(picture, wish.on(), lines, words)));
            default -> throw new BadRequest("");
        };
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(body);
    }
}
