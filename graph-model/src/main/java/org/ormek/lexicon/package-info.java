/** Versioned lists of words: which brands and which turns of a story a text names. */
@NullMarked
package org.ormek.lexicon;

import org.jspecify.annotations.NullMarked;
