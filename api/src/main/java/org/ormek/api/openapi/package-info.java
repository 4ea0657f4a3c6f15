/** What the HTTP interface says of itself: the OpenAPI document at /v3/api-docs. */
@NullMarked
package org.ormek.api.openapi;

import org.jspecify.annotations.NullMarked;
