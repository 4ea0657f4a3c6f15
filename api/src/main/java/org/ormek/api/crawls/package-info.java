/** Crawls ordered over HTTP: their settings, how far they are, and what they did. */
@NullMarked
package org.ormek.api.crawls;

import org.jspecify.annotations.NullMarked;
