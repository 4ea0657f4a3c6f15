/** What do analysts decide of entities? It wins over every computation, can be withdrawn, and nothing of it is ever deleted. */
@NullMarked
package org.ormek.api.judgement;

import org.jspecify.annotations.NullMarked;
