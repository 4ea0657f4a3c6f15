/** Who asks: API keys, roles, datasets. */
@NullMarked
package org.ormek.api.security;

import org.jspecify.annotations.NullMarked;
