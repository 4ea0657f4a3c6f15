/** What was looked at, by whom and why, in a sealed and chained log. */
@NullMarked
package org.ormek.api.audit;

import org.jspecify.annotations.NullMarked;
