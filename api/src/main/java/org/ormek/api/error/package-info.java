/** Answers to what goes wrong: RFC 9457 problems that say what to do. */
@NullMarked
package org.ormek.api.error;

import org.jspecify.annotations.NullMarked;
