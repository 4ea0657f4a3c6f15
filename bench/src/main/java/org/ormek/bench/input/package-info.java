/** Bulk inputs for measurements: many rows over few hot identifiers, the same for the same seed. */
@NullMarked
package org.ormek.bench.input;

import org.jspecify.annotations.NullMarked;
