/** Texts of people that follow one script, for the detection of clusters and for the comparison of two entities. */
@NullMarked
package org.ormek.script;

import org.jspecify.annotations.NullMarked;
