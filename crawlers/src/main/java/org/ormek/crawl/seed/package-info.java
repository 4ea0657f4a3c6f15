/** Where a run starts: seed files and look-alikes of protected brands. */
@NullMarked
package org.ormek.crawl.seed;

import org.jspecify.annotations.NullMarked;
