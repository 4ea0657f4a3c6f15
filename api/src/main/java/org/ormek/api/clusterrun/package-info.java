/** Runs of cluster detection asked for over HTTP, and how far they are. */
@NullMarked
package org.ormek.api.clusterrun;

import org.jspecify.annotations.NullMarked;
