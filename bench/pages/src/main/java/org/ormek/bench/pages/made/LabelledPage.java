package org.ormek.bench.pages.made;

/**
 * A made page.
 *
 * @param text           what a visitor reads
 * @param host           of its site
 * @param html           the page with its title, forms and other parts
 * @param wallet         whether it shows a wallet
 * @param onlyMessengers whether messengers are its only contact
 * @param illegal        the truth
 * @param topic          of its site
 * @param language       kk, ru or en
 */
public record LabelledPage(String text, String host, String html, boolean wallet, boolean onlyMessengers, boolean illegal, String topic, String language) {
}
