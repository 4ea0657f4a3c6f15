/** Reports on sites and what was found on them. */
@NullMarked
package org.ormek.ingest.sitereport;

import org.jspecify.annotations.NullMarked;
