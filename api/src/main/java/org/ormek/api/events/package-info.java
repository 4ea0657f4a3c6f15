/** States of long work told as server-sent events. */
@NullMarked
package org.ormek.api.events;

import org.jspecify.annotations.NullMarked;
