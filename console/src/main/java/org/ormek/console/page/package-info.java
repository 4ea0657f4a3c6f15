/** Templates, words and figures of the pages. */
@NullMarked
package org.ormek.console.page;

import org.jspecify.annotations.NullMarked;
