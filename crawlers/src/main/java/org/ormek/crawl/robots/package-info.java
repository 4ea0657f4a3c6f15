/** What sites ask of robots: robots.txt by RFC 9309, and the sitemaps it names. */
@NullMarked
package org.ormek.crawl.robots;

import org.jspecify.annotations.NullMarked;
