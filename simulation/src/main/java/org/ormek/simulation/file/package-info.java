/** The raw file formats the evidence is written in, byte for byte the same for the same rows. */
@NullMarked
package org.ormek.simulation.file;

import org.jspecify.annotations.NullMarked;
