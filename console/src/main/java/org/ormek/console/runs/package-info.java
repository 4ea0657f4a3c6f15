/** Which runs of cluster detection were asked for, and how far are they? */
@NullMarked
package org.ormek.console.runs;

import org.jspecify.annotations.NullMarked;
