/** Finds texts that follow one script, however names, sums and numbers in them differ. */
@NullMarked
package org.ormek.analysis.script;

import org.jspecify.annotations.NullMarked;
