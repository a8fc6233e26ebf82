// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A signed, exact amount of one currency. Amounts of different currencies never add or compare.
public record Money(BigDecimal amount, Asset currency) implements Comparable<Money> {

    public Money {
        amount = Decimals.normal(amount);
    }

    public static Money zero(Asset currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Parses an amount such as `-12.50`.
    public static Money of(String amount, Asset currency) {
        return new Money(Decimals.parse("amount", amount), currency);
    }

    public static Money usd(String amount) {
        return of(amount, Asset.USD);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return new Money(amount.abs(), currency);
    }

    /// This amount times an exact factor, unrounded.
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /// The smaller of the two.
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The larger of the two.
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// This amount as a fraction of `whole` (> 0), to 12 decimals, rounded half to even.
    public BigDecimal fractionOf(Money whole) {
        Checks.positive("whole", same(whole).amount);
        return amount.divide(whole.amount, 12, RoundingMode.HALF_EVEN);
    }

    /// This amount to `decimals` digits after the point, rounded as told.
    public Money rounded(int decimals, RoundingMode mode) {
        return new Money(amount.setScale(decimals, mode), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + currency;
    }

    private Money same(Money other) {
        Checks.require(
                currency.equals(other.currency), "currency", "must be " + currency, other.currency);
        return other;
    }
}
