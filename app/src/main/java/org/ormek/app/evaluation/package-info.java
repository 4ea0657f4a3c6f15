/** How good are the clusters of a home whose inputs were made up? The one place of the product that reads planted truth. */
@NullMarked
package org.ormek.app.evaluation;

import org.jspecify.annotations.NullMarked;
