/** The one guarded door to the network: nothing else in the crawlers opens a connection. */
@NullMarked
package org.ormek.crawl.fetch;

import org.jspecify.annotations.NullMarked;
