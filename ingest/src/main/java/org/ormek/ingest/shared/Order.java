package org.ormek.ingest.shared;

import java.time.Instant;
import org.ormek.model.Sha256;

/**
 * What to import.
 *
 * @param job         its job
 * @param dataset     the compartment that the evidence will belong to
 * @param source      digest of the archived file
 * @param sourceName  its name as received
 * @param mapping     how to read its columns
 * @param mappingText the mapping as given, part of the evidence's identity; empty if none
 * @param receivedAt  when it was received: dates well after it lie in the future, whenever the source is read again
 */
public record Order(ImportJob job, String dataset, Sha256 source, String sourceName, Mapping mapping, String mappingText,
                    Instant receivedAt) {
}
