/** Cluster detection as a job: from the evidence of a view to clusters with profiles, followed over runs, kept in the graph. */
@NullMarked
package org.ormek.detection;

import org.jspecify.annotations.NullMarked;
