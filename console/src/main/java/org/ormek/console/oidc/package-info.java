/** Signing in through a provider of OpenID Connect that the organisation runs. */
@NullMarked
package org.ormek.console.oidc;

import org.jspecify.annotations.NullMarked;
