/** What analysts have decided of entities, and which of it can hold together. */
@NullMarked
package org.ormek.judgement;

import org.jspecify.annotations.NullMarked;
