/** Marks of brands: icons and tracker ids that a brand's own site shows. Who else shows one copied the brand's pages, so a mark links nobody. */
@NullMarked
package org.ormek.brand;

import org.jspecify.annotations.NullMarked;
