/** Which crawls were ordered, how far are they, and what did they do? */
@NullMarked
package org.ormek.console.crawl;

import org.jspecify.annotations.NullMarked;
