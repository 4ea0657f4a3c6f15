package org.ormek.detection;

/** Hears what the job is doing. */
@FunctionalInterface
public interface Progress {

    /** Called when a step begins, with a word for people. */
    void at(String step);

    /** Called often within long steps. An exception thrown here ends the run, of which nothing is kept then. */
    default void pulse() {
    }
}
