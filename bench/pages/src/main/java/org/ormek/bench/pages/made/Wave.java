package org.ormek.bench.pages.made;

/** Parts of the year. No sentence is written in two of them, so that what is learned in one meets new wording in the next. */
public enum Wave {
    /** The first months: the weights are trained on them. */
    TRAINED,
    /** Then come months in which the penalty and the threshold are chosen. */
    TUNED,
    /** The last months, in other authors' words: measured only. */
    LATER
}
