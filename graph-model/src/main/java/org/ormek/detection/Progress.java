package org.ormek.detection;

/** Hears what the job is doing. */
@FunctionalInterface
public interface Progress {

    /** Called when a step begins, with a word for people. */
    void at(String step);
}
