/** Tests of the HTTP interface as a caller sees it. */
@NullMarked
package org.ormek.api;

import org.jspecify.annotations.NullMarked;
