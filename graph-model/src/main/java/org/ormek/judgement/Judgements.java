package org.ormek.judgement;

import java.util.List;

/** Where judgements are kept. */
@FunctionalInterface
public interface Judgements {

    /** Those that were not withdrawn, of all datasets, the newest first. */
    List<Judgement> standing();
}
