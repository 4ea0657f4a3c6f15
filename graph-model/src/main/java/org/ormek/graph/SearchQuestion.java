package org.ormek.graph;

import java.util.List;
import org.ormek.model.EntityKey;

/**
 * A search.
 *
 * @param exactKeys keys that the text may be a writing of; may be empty
 * @param text      what to look for inside keys and displays, folded for matching; blank to use the keys alone
 * @param limit     most answers; positive
 */
public record SearchQuestion(List<EntityKey> exactKeys, String text, int limit) {
}
