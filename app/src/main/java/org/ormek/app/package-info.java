/** The assembly: the command line and the wiring of the modules; no logic of its own. */
@NullMarked
package org.ormek.app;

import org.jspecify.annotations.NullMarked;
