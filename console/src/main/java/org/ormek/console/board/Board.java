package org.ormek.console.board;

import java.time.Instant;

/**
 * A board in short.
 *
 * @param id        16 hexadecimal digits
 * @param name      what its owner calls it
 * @param version   goes up with each save, so that two windows do not overwrite one another
 * @param updatedAt last save
 */
public record Board(String id, String name, int version, Instant updatedAt) {
}
