/** Evidence out: WARC 1.1 files, their index, the manifest of a run and the check of all of it. */
@NullMarked
package org.ormek.crawl.capture;

import org.jspecify.annotations.NullMarked;
