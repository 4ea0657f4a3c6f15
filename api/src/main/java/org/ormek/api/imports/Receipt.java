package org.ormek.api.imports;

/**
 * What one gets for a file.
 *
 * @param job number of the import, to ask {@code /api/v1/jobs} about
 */
record Receipt(long job) {
}
