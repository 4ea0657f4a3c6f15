/** A home in one file, and back. */
@NullMarked
package org.ormek.app.backup;

import org.jspecify.annotations.NullMarked;
