package org.ormek.bench.text.narrative;

/**
 * An identifier that a piece of a narrative stands for.
 *
 * @param kind  the word in front of a key: phone, site, page, email, wallet, account, card, messenger, ip or organization
 * @param value the canonical value; for cards the last four digits
 */
public record Name(String kind, String value) {
}
