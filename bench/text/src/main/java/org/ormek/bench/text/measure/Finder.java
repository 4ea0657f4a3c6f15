package org.ormek.bench.text.measure;

import java.util.List;
import org.ormek.bench.text.narrative.Narrative;

/** Something that finds identifiers in narratives. */
interface Finder {

    /** All that it finds; it may look at the text and the region only. */
    List<Found> find(Narrative narrative);
}
