package org.ormek.bench.text.measure;

import org.ormek.bench.text.narrative.Name;

/**
 * An identifier that a finder reports.
 *
 * @param name  what it is
 * @param start first UTF-16 unit in the text
 * @param end   one behind the last unit
 */
record Found(Name name, int start, int end) {
}
