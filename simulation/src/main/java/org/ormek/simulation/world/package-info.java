/** The planted world: fraud networks, what they own and share, honest firms, and the ledger of the truth. */
@NullMarked
package org.ormek.simulation.world;

import org.jspecify.annotations.NullMarked;
