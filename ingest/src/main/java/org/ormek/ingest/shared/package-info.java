/** What all jobs share: the parsed outcome of a row, the reading of identifiers, the mapping of columns. */
@NullMarked
package org.ormek.ingest.shared;

import org.jspecify.annotations.NullMarked;
