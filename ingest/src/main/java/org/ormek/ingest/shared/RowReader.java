package org.ormek.ingest.shared;

/** One job's knowledge of its columns. */
@FunctionalInterface
public interface RowReader {

    /** Fills the findings from the row's columns. */
    void read(Findings row);
}
