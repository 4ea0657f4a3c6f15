/** Web sites with planted truth, and a server on loopback that answers for them: pyramids cloned from kits, and honest sites. */
@NullMarked
package org.ormek.simulation.farm;

import org.jspecify.annotations.NullMarked;
