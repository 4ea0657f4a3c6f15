package org.ormek.simulation.world;

import java.time.LocalDate;

/**
 * One thing that someone in the world uses.
 *
 * @param kind  what it is
 * @param value its canonical value
 * @param from  first day of use
 * @param to    last day of use
 */
public record Asset(Kind kind, String value, LocalDate from, LocalDate to) {

    /** The printed key, for example {@code phone:+77011234567}. */
    public String key() {
        return kind.prefix() + ":" + value;
    }

    /** Whether it was in use on the day. */
    public boolean aliveOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** For a wallet, the part of the value before the colon; the empty string for the rest. */
    public String chain() {
        return kind == Kind.WALLET ? value.substring(0, value.indexOf(':')) : "";
    }

    /** What a person writes: for a wallet or messenger the value without the chain or platform. */
    public String plain() {
        return kind == Kind.WALLET || kind == Kind.MESSENGER ? value.substring(value.indexOf(':') + 1) : value;
    }
}
