/** Tests of the database process: start, stop, find, die with the parent, recover. */
@NullMarked
package org.ormek.graph.server;

import org.jspecify.annotations.NullMarked;
