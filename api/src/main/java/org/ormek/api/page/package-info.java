/** Reports as pages and as PDF. */
@NullMarked
package org.ormek.api.page;

import org.jspecify.annotations.NullMarked;
