/** Complaints: what victims and witnesses report. */
@NullMarked
package org.ormek.ingest.complaint;

import org.jspecify.annotations.NullMarked;
