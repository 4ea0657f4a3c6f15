/** The words of reports, pages and answers in Kazakh, Russian and English. */
@NullMarked
package org.ormek.api.words;

import org.jspecify.annotations.NullMarked;
