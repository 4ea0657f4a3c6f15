/** Why two entities are linked, or a member belongs to its cluster: bits by signal, paths, and what speaks against it. */
@NullMarked
package org.ormek.analysis.explain;

import org.jspecify.annotations.NullMarked;
