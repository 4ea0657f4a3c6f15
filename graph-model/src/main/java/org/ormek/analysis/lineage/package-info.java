/** Clusters over time: ids that stay, events, how stable a member is, and where a cluster would break. */
@NullMarked
package org.ormek.analysis.lineage;

import org.jspecify.annotations.NullMarked;
