/** One crawl run from seeds to closed files: start, stop, resume, progress, report. */
@NullMarked
package org.ormek.crawl.run;

import org.jspecify.annotations.NullMarked;
