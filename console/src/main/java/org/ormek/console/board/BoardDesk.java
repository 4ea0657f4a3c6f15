package org.ormek.console.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ormek.api.error.Refusal;
import org.ormek.console.board.BoardState.Place;
import org.ormek.console.page.Formats;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens, fills and saves boards of the one who has signed in. */
@Component
class BoardDesk {

    private final Boards boards;
    private final BoardReader reader;
    private final JsonMapper json;

    BoardDesk(Boards boards, BoardReader reader, JsonMapper json) {
        this.boards = boards;
        this.reader = reader;
        this.json = json;
    }

    /** The board; what belongs to others is refused as what does not exist. */
    Board get(Visit visit, String id) {
        return boards.find(visit.signedIn().key(), id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "There is no such board."));
    }

    BoardState state(Board board) {
        return json.readValue(boards.state(board), BoardState.class);
    }

    String create(Visit visit, String name) {
        return boards.create(visit.signedIn().key(), name, json.writeValueAsString(BoardState.empty()));
    }

    /** Saves; gives the new version, or refuses with 409 if another window saved before. */
    int save(Board board, int version, BoardState state) {
        return boards.save(board, version, json.writeValueAsString(state))
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, ""));
    }

    /** Adds entities to a board that may be open nowhere, as one step; those that are on it or unknown are left out. */
    void add(Visit visit, Board board, String label, List<EntityKey> keys, Scope scope) {
        BoardState state = state(board);
        Set<String> on = on(state.nodes());
        Picture picture = reader.picture(new LinkedHashSet<>(keys.stream().filter(key -> !on.contains(key.toString())).toList()), on, new Formats(visit.language()), scope);
        List<String> added = picture.nodes().stream().map(Picture.Node::key).limit(Math.max(0, BoardState.MOST_NODES - on.size())).toList();
        List<Place> placed = on.isEmpty() ? Layout.again(added.stream().map(key -> Place.at(key, 0, 0)).toList(), picture.edges()) : Layout.add(state.nodes(), added, picture.edges());
        if (!placed.isEmpty()) {
            save(board, board.version(), state.plus(label, placed));
        }
    }

    /** What a new board is called while nobody has said: that it is new, with the first of its entities. */
    static String nameOf(Visit visit, String first) {
        String name = Words.of(visit.language()).fillAll("boards.named", first);
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    static Set<String> on(List<Place> places) {
        Set<String> keys = new HashSet<>();
        places.forEach(place -> keys.add(place.key()));
        return keys;
    }

    /** Those that are keys; the others are passed over. */
    static List<EntityKey> parsed(Iterable<String> printed) {
        List<EntityKey> keys = new ArrayList<>();
        printed.forEach(text -> Optional.of(text).flatMap(EntityKey::parse).ifPresent(keys::add));
        return keys;
    }
}
