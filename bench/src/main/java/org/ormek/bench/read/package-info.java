/** Measures reading: reports, paths and hubs with many clients, against the cost of one empty question and a naive one. */
@NullMarked
package org.ormek.bench.read;

import org.jspecify.annotations.NullMarked;
