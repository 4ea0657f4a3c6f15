/** What witnesses hand in about the world: complaints, site reports, messages, block lists and tags. */
@NullMarked
package org.ormek.simulation.evidence;

import org.jspecify.annotations.NullMarked;
