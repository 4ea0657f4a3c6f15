/** Identifiers with right check digits, made from random bytes: wallets, IBAN, cards, IIN. */
@NullMarked
package org.ormek.simulation.identifier;

import org.jspecify.annotations.NullMarked;
