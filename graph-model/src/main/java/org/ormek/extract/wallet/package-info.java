/** Addresses of crypto-assets: their alphabets, checksums and one canonical writing for each. */
@NullMarked
package org.ormek.extract.wallet;

import org.jspecify.annotations.NullMarked;
