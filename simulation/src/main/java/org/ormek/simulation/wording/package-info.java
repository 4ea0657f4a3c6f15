/** How people write: sentences in three languages, numbers, amounts and addresses with their usual disorder. */
@NullMarked
package org.ormek.simulation.wording;

import org.jspecify.annotations.NullMarked;
