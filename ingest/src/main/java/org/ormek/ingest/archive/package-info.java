/** Keeps every source as received, by its digest, and replaces the victim's identity before anything else sees it. */
@NullMarked
package org.ormek.ingest.archive;

import org.jspecify.annotations.NullMarked;
