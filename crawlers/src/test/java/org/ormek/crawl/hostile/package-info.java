/** A hostile web, each misbehaviour a class of its own, on loopback. */
@NullMarked
package org.ormek.crawl.hostile;

import org.jspecify.annotations.NullMarked;
