/** Who may sign in, and as whom a request of the browser is made. */
@NullMarked
package org.ormek.console.account;

import org.jspecify.annotations.NullMarked;
