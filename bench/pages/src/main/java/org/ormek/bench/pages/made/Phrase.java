package org.ormek.bench.pages.made;

/**
 * One sentence of the phrase book.
 *
 * @param language kk, ru or en
 * @param illegal  whether pages of its topic are illegal
 * @param topic    such as PYRAMID or BANK_DEPOSIT
 * @param wave     in which part of the year it is written
 * @param text     with slots in braces
 */
public record Phrase(String language, boolean illegal, String topic, Wave wave, String text) {
}
