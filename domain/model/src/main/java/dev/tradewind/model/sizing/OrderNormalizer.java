// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.sizing;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Rounds to the venue's grid, and is the only place where a `double` becomes a decimal. Rounding
/// is always toward less risk: quantities down, buy limits down, sell limits up.
public final class OrderNormalizer {

    private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int WORKING_DECIMALS = 18;

    private OrderNormalizer() {}

    /// `value` as a decimal of 15 significant digits, rounded half to even.
    public static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(Checks.finite("value", value)).round(SIGNIFICANT);
    }

    /// The largest multiple of the lot size that is not above `quantity`.
    public static Quantity lots(BigDecimal quantity, Instrument instrument) {
        return new Quantity(floorTo(quantity, instrument.lotSize().value()));
    }

    /// The largest quantity on the grid that `notional` buys at `price`; zero for a negative
    /// notional.
    public static Quantity quantityFor(Money notional, Price price, Instrument instrument) {
        BigDecimal budget = notional.amount().max(BigDecimal.ZERO);
        return lots(budget.divide(price.value(), WORKING_DECIMALS, RoundingMode.DOWN), instrument);
    }

    /// `price` on the tick grid: down for a buy, up for a sell, at least one tick.
    public static Price limit(Side side, BigDecimal price, Instrument instrument) {
        BigDecimal tick = instrument.tickSize().value();
        RoundingMode mode = side == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
        BigDecimal ticks = price.divide(tick, 0, mode).max(BigDecimal.ONE);
        return new Price(ticks.multiply(tick));
    }

    /// Whether the venue would take an order of this size.
    public static boolean isTradable(Quantity quantity, Price price, Instrument instrument) {
        return quantity.compareTo(instrument.minQuantity()) >= 0
                && quantity.isPositive()
                && price.times(quantity, instrument.symbol().quote())
                                .compareTo(instrument.minNotional())
                        >= 0;
    }

    private static BigDecimal floorTo(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }
}
