/** Ties: the edges of a projection weighed in bits, one for each pair of nodes, and walked in both directions. */
@NullMarked
package org.ormek.analysis.tie;

import org.jspecify.annotations.NullMarked;
