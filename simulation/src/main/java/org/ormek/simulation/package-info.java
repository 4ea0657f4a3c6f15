/** A seeded generator of raw input files with planted truth; shares no code with extraction or analysis. */
@NullMarked
package org.ormek.simulation;

import org.jspecify.annotations.NullMarked;
