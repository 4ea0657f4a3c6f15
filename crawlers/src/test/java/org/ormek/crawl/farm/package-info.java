/** A small honest web of many virtual hosts on loopback. */
@NullMarked
package org.ormek.crawl.farm;

import org.jspecify.annotations.NullMarked;
