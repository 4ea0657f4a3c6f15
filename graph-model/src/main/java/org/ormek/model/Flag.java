package org.ormek.model;

/**
 * What a piece of evidence says of an entity.
 *
 * @param entity whom it is about
 * @param kind   suspect, service or sanctioned
 * @param label  the source's own word, for example {@code ransomware} or {@code exchange: Binance}
 */
public record Flag(EntityKey entity, Kind kind, String label) {

    /** What is said. */
    public enum Kind {
        /** Reported in connection with fraud; a reason to look, not a verdict. */
        REPORTED,
        /** On an official sanctions list. */
        SANCTIONED,
        /** A service shared by many (exchange, token contract, bank hotline, hosting platform): never a suspect by itself. */
        SERVICE
    }
}
