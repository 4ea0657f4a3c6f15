/** What exists: entities, evidence, mentions, links and issues, as values that would be true without computers. */
@NullMarked
package org.ormek.model;

import org.jspecify.annotations.NullMarked;
