/** What a captured page shows together with what its words suggest: the same for a page just fetched and one read from any WARC file. */
@NullMarked
package org.ormek.crawl.finding;

import org.jspecify.annotations.NullMarked;
