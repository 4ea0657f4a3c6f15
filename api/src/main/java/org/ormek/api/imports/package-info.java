/** Bring data in. */
@NullMarked
package org.ormek.api.imports;

import org.jspecify.annotations.NullMarked;
