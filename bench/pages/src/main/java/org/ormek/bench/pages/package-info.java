/** What the page classifier makes of made pages, and the training of its weights. */
@NullMarked
package org.ormek.bench.pages;

import org.jspecify.annotations.NullMarked;
