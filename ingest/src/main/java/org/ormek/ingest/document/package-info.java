/** Talks to the document reader, a process of its own. */
@NullMarked
package org.ormek.ingest.document;

import org.jspecify.annotations.NullMarked;
