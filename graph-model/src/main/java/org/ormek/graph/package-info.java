/** The port to the graph: one interface that writes, one that reads, and one record per question; no driver type in sight. */
@NullMarked
package org.ormek.graph;

import org.jspecify.annotations.NullMarked;
