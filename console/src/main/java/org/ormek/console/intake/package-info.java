/** Imports as pages: upload, progress, issues, roll back. */
@NullMarked
package org.ormek.console.intake;

import org.jspecify.annotations.NullMarked;
