/**
 * Made narratives of victims whose identifiers are known by construction. Shares no code with the extractor, so that
 * an error of the extractor cannot hide in the labels.
 */
@NullMarked
package org.ormek.bench.text.narrative;

import org.jspecify.annotations.NullMarked;
