/** What simpler methods, and one that knows the truth, make of the same evidence. */
@NullMarked
package org.ormek.analysis.baseline;

import org.jspecify.annotations.NullMarked;
