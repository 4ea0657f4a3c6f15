/** Kills imports and databases at random moments and compares what is left with an undisturbed run. */
@NullMarked
package org.ormek.bench.kill;

import org.jspecify.annotations.NullMarked;
