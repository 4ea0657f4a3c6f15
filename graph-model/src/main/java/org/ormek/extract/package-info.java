/**
 * From text to mentions: the only place where a writing becomes a canonical key. Total functions without I/O, used by
 * everything that reads input or questions.
 */
@NullMarked
package org.ormek.extract;

import org.jspecify.annotations.NullMarked;
