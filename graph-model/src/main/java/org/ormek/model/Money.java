package org.ormek.model;

import java.math.BigDecimal;

/**
 * An amount of money as an attribute of evidence.
 *
 * @param amount   in major units, exact
 * @param currency ISO 4217 code, or the ticker of a crypto-asset such as {@code BTC} or {@code USDT}
 */
public record Money(BigDecimal amount, String currency) {

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
