/** Who asks, for what, and how much: API keys, roles, datasets, limits. */
@NullMarked
package org.ormek.api.security;

import org.jspecify.annotations.NullMarked;
