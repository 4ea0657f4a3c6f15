/** Made pages with labels; they share no code and no words with the classifier. */
@NullMarked
package org.ormek.bench.pages.made;

import org.jspecify.annotations.NullMarked;
