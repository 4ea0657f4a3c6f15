/** Captured pages out of any WARC file, ours or anybody's, with every damaged stretch named and nothing else lost. */
@NullMarked
package org.ormek.crawl.warc;

import org.jspecify.annotations.NullMarked;
