/** How much is there? */
@NullMarked
package org.ormek.api.statistics;

import org.jspecify.annotations.NullMarked;
