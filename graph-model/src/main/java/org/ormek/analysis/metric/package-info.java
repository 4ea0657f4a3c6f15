/** How good a clustering is against a known truth. */
@NullMarked
package org.ormek.analysis.metric;

import org.jspecify.annotations.NullMarked;
