/** Attributions of addresses: GraphSense TagPacks and plain address lists. */
@NullMarked
package org.ormek.ingest.tag;

import org.jspecify.annotations.NullMarked;
