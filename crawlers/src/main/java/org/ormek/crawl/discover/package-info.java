/** What a captured page shows: contacts, payment points, trackers, prints, links. */
@NullMarked
package org.ormek.crawl.discover;

import org.jspecify.annotations.NullMarked;
