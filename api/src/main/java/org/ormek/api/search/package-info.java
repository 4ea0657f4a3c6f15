/** Which entities fit a text? */
@NullMarked
package org.ormek.api.search;

import org.jspecify.annotations.NullMarked;
