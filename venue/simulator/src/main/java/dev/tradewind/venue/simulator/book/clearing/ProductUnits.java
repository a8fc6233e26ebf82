// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.util.OptionalLong;

/// Between the decimals of a product and the ticks and lots of its book. What is not a whole number
/// of them has no equivalent: a wrong precision is refused, never rounded.
public record ProductUnits(Instrument instrument) {

    /// A price in ticks, if it is on the grid.
    public OptionalLong ticks(Price price) {
        return whole(price.value(), instrument.tickSize().value());
    }

    /// A quantity in lots, if it is on the grid.
    public OptionalLong lots(Quantity quantity) {
        return whole(quantity.value(), instrument.lotSize().value());
    }

    /// An amount of quote currency in ticks times lots, if it is a whole number of them.
    public OptionalLong budget(Money amount) {
        Checks.require(
                amount.currency().equals(instrument.symbol().quote()),
                "amount",
                "must be in " + instrument.symbol().quote(),
                amount);
        return whole(amount.amount(), tickLot());
    }

    /// The price of so many ticks (> 0).
    public Price price(long ticks) {
        return new Price(instrument.tickSize().value().multiply(BigDecimal.valueOf(ticks)));
    }

    /// The quantity of so many lots (>= 0).
    public Quantity quantity(long lots) {
        return new Quantity(instrument.lotSize().value().multiply(BigDecimal.valueOf(lots)));
    }

    /// What one lot costs at one tick.
    BigDecimal tickLot() {
        return instrument.tickSize().value().multiply(instrument.lotSize().value());
    }

    private static OptionalLong whole(BigDecimal value, BigDecimal unit) {
        BigDecimal[] parts = value.divideAndRemainder(unit);
        return parts[1].signum() == 0 && parts[0].precision() - parts[0].scale() <= 18
                ? OptionalLong.of(parts[0].longValueExact())
                : OptionalLong.empty();
    }
}
