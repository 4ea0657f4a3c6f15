/** Cuts files into rows with their place and bytes: JSON Lines, CSV, XLSX, JSON, YAML, plain lists. */
@NullMarked
package org.ormek.ingest.row;

import org.jspecify.annotations.NullMarked;
