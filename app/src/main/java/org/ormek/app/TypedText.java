package org.ormek.app;

import java.util.List;
import org.ormek.api.search.EntityReader;
import org.ormek.extract.Folding;
import org.ormek.extract.NearMisses;
import org.ormek.model.EntityKey;

/** What people type, read by the same readers as all input. */
record TypedText(Home home) implements EntityReader {

    @Override
    public List<EntityKey> readingsOf(String text) {
        return home.readingsOf(text);
    }

    @Override
    public List<EntityKey> nearMisses(String text, List<EntityKey> readings) {
        return NearMisses.of(text, readings);
    }

    @Override
    public String fold(String text) {
        return Folding.forMatching(text);
    }
}
