/** Home, search, entities, clusters and links as pages. */
@NullMarked
package org.ormek.console.look;

import org.jspecify.annotations.NullMarked;
