package org.ormek.ingest.shared;

import org.ormek.extract.CardHasher;
import org.ormek.extract.FieldReader;
import org.ormek.extract.TextScanner;

/**
 * The readers of identifiers, shared by all jobs.
 *
 * @param fields for values of columns
 * @param text   for free text
 */
public record Readers(FieldReader fields, TextScanner text) {

    /** Readers that hash cards with the given secret. */
    public static Readers withCardSecret(byte[] secret) {
        CardHasher hasher = new CardHasher(secret);
        return new Readers(new FieldReader(hasher), new TextScanner(hasher));
    }
}
