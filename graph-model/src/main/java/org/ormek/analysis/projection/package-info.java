/** The evidence graph as flat arrays: entities, clues that name several of them, and edges with signal, day and document. */
@NullMarked
package org.ormek.analysis.projection;

import org.jspecify.annotations.NullMarked;
