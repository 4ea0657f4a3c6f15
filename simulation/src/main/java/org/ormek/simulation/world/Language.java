package org.ormek.simulation.world;

/** The languages of the evidence. */
public enum Language {
    /** Kazakh. */
    KK,
    /** Russian. */
    RU,
    /** English. */
    EN;

    /** The ISO 639-1 code, lower case. */
    public String code() {
        return this == KK ? "kk" : this == RU ? "ru" : "en";
    }
}
