/** Who is the victim? Answered once, to one person, after a second person has agreed. */
@NullMarked
package org.ormek.api.victim;

import org.jspecify.annotations.NullMarked;
