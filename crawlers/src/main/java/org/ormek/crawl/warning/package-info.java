/** Tells identifiers that a page warns of from those it is reached by. */
@NullMarked
package org.ormek.crawl.warning;

import org.jspecify.annotations.NullMarked;
