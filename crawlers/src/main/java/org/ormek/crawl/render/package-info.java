/** Shows pages that scripts build in a browser that has no network but the guarded door. */
@NullMarked
package org.ormek.crawl.render;

import org.jspecify.annotations.NullMarked;
