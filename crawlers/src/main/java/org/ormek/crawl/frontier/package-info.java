/** Which page next: persistent, polite, bounded; in the terms of the crawler-commons URL Frontier. */
@NullMarked
package org.ormek.crawl.frontier;

import org.jspecify.annotations.NullMarked;
