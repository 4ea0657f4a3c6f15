/** Starts and finds the database process that belongs to one home directory; nothing but the JDK, and no word of what the database holds. */
@NullMarked
package org.ormek.graph.server;

import org.jspecify.annotations.NullMarked;
