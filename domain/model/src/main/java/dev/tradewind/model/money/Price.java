// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;

/// Quote currency paid for one unit of the base asset; always > 0, exact.
public record Price(BigDecimal value) implements Comparable<Price> {

    public Price {
        value = Decimals.normal(Checks.positive("price", value));
    }

    /// Parses a plain decimal such as `63582.07`.
    public static Price of(String text) {
        return new Price(Decimals.parse("price", text));
    }

    /// Price × quantity, exact, in the quote currency `quote`.
    public Money times(Quantity quantity, Asset quote) {
        return new Money(value.multiply(quantity.value()), quote);
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    /// Whether this price is below `other`.
    public boolean isBelow(Price other) {
        return compareTo(other) < 0;
    }

    /// Whether this price is above `other`.
    public boolean isAbove(Price other) {
        return compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
