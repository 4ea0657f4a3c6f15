package org.ormek.crawl.capture;

import java.util.Optional;
import org.ormek.model.Sha256;

/** Remembers which bodies were captured where. */
public interface Earliers {

    /** Where the body with this digest was captured; empty if nowhere. */
    Optional<Earlier> findEarlier(Sha256 payload);
}
