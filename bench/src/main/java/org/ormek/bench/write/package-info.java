/** Measures writing: Ormek's writer, one statement a row, and the offline importer, on the same evidence in the same run. */
@NullMarked
package org.ormek.bench.write;

import org.jspecify.annotations.NullMarked;
