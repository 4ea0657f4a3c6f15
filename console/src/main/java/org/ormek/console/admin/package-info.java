/** Accounts, keys and datasets as pages for administrators. */
@NullMarked
package org.ormek.console.admin;

import org.jspecify.annotations.NullMarked;
