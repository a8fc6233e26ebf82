// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A quantity with what was paid for it. A sale takes its share of cost and of entry fees out; the
/// rounding of that share stays with what is left, so that nothing is lost over a round trip.
///
/// Source: average cost method; shares to 12 decimals, half to even.
final class Holding {

    private static final int DECIMALS = 12;

    private final Asset currency;
    private Quantity quantity = Quantity.ZERO;
    private Money cost;
    private Money entryFees;

    Holding(Asset currency) {
        this.currency = currency;
        cost = Money.zero(currency);
        entryFees = Money.zero(currency);
    }

    /// What a sale took out.
    record Released(Money cost, Money entryFees) {}

    Quantity quantity() {
        return quantity;
    }

    Money cost() {
        return cost;
    }

    boolean isFlat() {
        return quantity.isZero();
    }

    /// Average price paid, before fees; only while not flat.
    Price averagePrice() {
        return new Price(cost.amount().divide(quantity.value(), DECIMALS, RoundingMode.HALF_EVEN));
    }

    /// Value at `mark` less cost and entry fees.
    Money unrealizedPnl(Price mark) {
        return value(mark).minus(cost).minus(entryFees);
    }

    Money value(Price mark) {
        return mark.times(quantity, currency);
    }

    void add(Quantity bought, Money paid, Money fee) {
        quantity = quantity.plus(bought);
        cost = cost.plus(paid);
        entryFees = entryFees.plus(fee);
    }

    Released remove(Quantity sold) {
        Checks.require(
                sold.compareTo(quantity) <= 0, "quantity sold", "must be held: " + quantity, sold);
        Released released = new Released(share(cost, sold), share(entryFees, sold));
        quantity = quantity.minus(sold);
        cost = cost.minus(released.cost());
        entryFees = entryFees.minus(released.entryFees());
        return released;
    }

    private Money share(Money whole, Quantity sold) {
        if (sold.equals(quantity)) {
            return whole;
        }
        BigDecimal part =
                whole.amount()
                        .multiply(sold.value())
                        .divide(quantity.value(), DECIMALS, RoundingMode.HALF_EVEN);
        return new Money(part, currency);
    }
}
