package org.ormek.api.victim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.model.Evidence;

/** Finds who a victim is; given by the assembly. Asked only after two persons have agreed and the log has been written. */
@FunctionalInterface
public interface VictimFile {

    /** What the source of the evidence says of its victim, by column ({@code name}, {@code phone} ...); empty if it says nothing or is gone. */
    Optional<Map<String, List<String>>> identityOf(Evidence evidence);
}
