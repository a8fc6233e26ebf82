// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;

/// An amount of the base asset; never negative, exact.
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = Decimals.normal(Checks.nonNegative("quantity", value));
    }

    /// Parses a plain decimal such as `0.015`.
    public static Quantity of(String text) {
        return new Quantity(Decimals.parse("quantity", text));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /// This quantity less `other`; a negative result is a defect.
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    /// The smaller of the two.
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
