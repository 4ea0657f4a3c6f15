/** What have analysts decided of entities, and what do they decide now? */
@NullMarked
package org.ormek.console.judgement;

import org.jspecify.annotations.NullMarked;
