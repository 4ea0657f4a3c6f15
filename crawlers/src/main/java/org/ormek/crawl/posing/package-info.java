/** Whether a page passes itself off as a protected brand, and by what that is seen. */
@NullMarked
package org.ormek.crawl.posing;

import org.jspecify.annotations.NullMarked;
