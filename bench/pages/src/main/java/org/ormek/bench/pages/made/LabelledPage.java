package org.ormek.bench.pages.made;

/**
 * A made page.
 *
 * @param text           what a visitor reads
 * @param wallet         whether it shows a wallet
 * @param onlyMessengers whether messengers are its only contact
 * @param illegal        the truth
 * @param topic          of its site
 * @param language       kk, ru or en
 */
public record LabelledPage(String text, boolean wallet, boolean onlyMessengers, boolean illegal, String topic, String language) {
}
