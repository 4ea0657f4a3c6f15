package org.ormek.ingest.run;

import java.util.Collection;
import java.util.List;
import org.ormek.model.Evidence;
import org.ormek.model.Sha256;

/** Is told what imports write and roll backs take back, so that lists made of evidence follow it; given by the assembly. */
public interface EvidenceWatcher {

    /** Told in the transaction of the rows; the same evidence may be told again. */
    void written(List<Evidence> evidence);

    /** Told when evidence has left the graph. */
    void retracted(Collection<Sha256> evidence);
}
