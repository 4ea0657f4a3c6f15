/** Lists of phones, wallets, sites, accounts and handles. */
@NullMarked
package org.ormek.ingest.entitylist;

import org.jspecify.annotations.NullMarked;
