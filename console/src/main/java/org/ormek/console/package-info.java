/** Pages in the browser, over the HTTP interface. */
@NullMarked
package org.ormek.console;

import org.jspecify.annotations.NullMarked;
