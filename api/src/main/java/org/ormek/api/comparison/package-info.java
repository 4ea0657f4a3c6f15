/** Two entities compared: the waterfall of evidence, ways between them, and what speaks against it. */
@NullMarked
package org.ormek.api.comparison;

import org.jspecify.annotations.NullMarked;
