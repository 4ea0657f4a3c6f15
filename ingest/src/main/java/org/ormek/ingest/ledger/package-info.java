/** What was imported, with its counts and issues, in the relational store. */
@NullMarked
package org.ormek.ingest.ledger;

import org.jspecify.annotations.NullMarked;
