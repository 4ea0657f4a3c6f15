package org.ormek.documents;

/**
 * A verdict with its reason.
 *
 * @param verdict how the reading ended
 * @param reason  a sentence an operator can act on
 */
record Finding(Verdict verdict, String reason) {}
