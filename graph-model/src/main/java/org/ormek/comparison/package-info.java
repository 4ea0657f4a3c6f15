/** Two entities compared, and members with their clusters: what the evidence says of common control, weighed as clustering weighs it, with its documents. */
@NullMarked
package org.ormek.comparison;

import org.jspecify.annotations.NullMarked;
