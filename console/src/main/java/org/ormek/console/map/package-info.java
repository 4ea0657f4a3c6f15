/** Where numbers, accounts and hosting of clusters are registered, on a map drawn on the server; never where a person is. */
@NullMarked
package org.ormek.console.map;

import org.jspecify.annotations.NullMarked;
