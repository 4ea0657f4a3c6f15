/** What was looked at, by whom and why, in a hash-chained log. */
@NullMarked
package org.ormek.api.audit;

import org.jspecify.annotations.NullMarked;
