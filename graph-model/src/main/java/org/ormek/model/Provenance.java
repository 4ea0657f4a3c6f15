package org.ormek.model;

/**
 * Where evidence came from: the chain of custody of one record.
 *
 * @param source     digest of the archived file
 * @param sourceName the file's name as received, for people
 * @param location   the record in that file, for example {@code line 12, byte 3480} or {@code sheet 1, row 7}
 * @param parser     name and version of what read the record, for example {@code complaints/1}
 */
public record Provenance(Sha256 source, String sourceName, String location, String parser) {
}
