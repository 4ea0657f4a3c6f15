/** How well and how fast identifiers are found in the made narratives, next to libphonenumber's own search. */
@NullMarked
package org.ormek.bench.text.measure;

import org.jspecify.annotations.NullMarked;
