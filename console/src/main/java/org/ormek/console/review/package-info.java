/** Which sites show signs, and what do people decide of them? */
@NullMarked
package org.ormek.console.review;

import org.jspecify.annotations.NullMarked;
