/** Starts, watches and kills the packaged program from outside. */
@NullMarked
package org.ormek.bench.process;

import org.jspecify.annotations.NullMarked;
