/** Measures clusters against planted truth and against the clock, on files of the simulation, without a server. */
@NullMarked
package org.ormek.bench.cluster;

import org.jspecify.annotations.NullMarked;
