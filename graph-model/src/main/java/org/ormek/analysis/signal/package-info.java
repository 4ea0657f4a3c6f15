/** What each kind of evidence is worth, in bits: the versioned signals file and the one formula that weighs a clue. */
@NullMarked
package org.ormek.analysis.signal;

import org.jspecify.annotations.NullMarked;
