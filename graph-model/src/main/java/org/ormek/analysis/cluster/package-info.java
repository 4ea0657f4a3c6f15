/** Finds clusters: weighs the edges, tells shared services from shared owners, runs Leiden, peels, attaches, obeys the analyst. */
@NullMarked
package org.ormek.analysis.cluster;

import org.jspecify.annotations.NullMarked;
