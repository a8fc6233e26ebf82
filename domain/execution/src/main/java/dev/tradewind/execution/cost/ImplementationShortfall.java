// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.cost;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole cost of an order against the price it was decided at, positive = cost, in quote
/// currency.
///
/// With side s = ±1, quantity Q decided at P_d, mid at arrival M_a, fills (q, p, mid M, fee) and
/// end price P_e: delay s·Σq(M_a − P_d); move s·Σq(M − M_a); spread s·Σq(p − M), negative = earned;
/// fees; opportunity s·(Q − Σq)(P_e − P_d), absent while something is unfilled and no end price is
/// known. The parts add up to the total exactly.
///
/// Source: Perold 1988; quant page, 4.7.
public record ImplementationShortfall(
        Money delay,
        Money move,
        Money spread,
        Money fees,
        @Nullable Money opportunity,
        Money decidedNotional) {

    /// An order as it was wanted: `decisionPrice` at the decision, `arrivalMid` when it reached the
    /// venue, `endPrice` the mid when it ended, if known.
    public record Order(
            Symbol symbol,
            Side side,
            Quantity quantity,
            Price decisionPrice,
            Price arrivalMid,
            @Nullable Price endPrice) {}

    /// One fill with the mid at its time.
    public record PricedFill(Price price, Quantity quantity, Price mid, Money fee) {}

    /// The split of what the order cost.
    public static ImplementationShortfall of(Order order, List<PricedFill> fills) {
        Money zero = Money.zero(order.symbol().quote());
        Money delay = zero;
        Money move = zero;
        Money spread = zero;
        Money fees = zero;
        Quantity filled = Quantity.ZERO;
        for (PricedFill fill : fills) {
            Quantity quantity = fill.quantity();
            delay = delay.plus(paid(order, order.decisionPrice(), order.arrivalMid(), quantity));
            move = move.plus(paid(order, order.arrivalMid(), fill.mid(), quantity));
            spread = spread.plus(paid(order, fill.mid(), fill.price(), quantity));
            fees = fees.plus(fill.fee());
            filled = filled.plus(quantity);
        }
        return new ImplementationShortfall(
                delay,
                move,
                spread,
                fees,
                opportunity(order, filled, zero),
                order.decisionPrice().times(order.quantity(), order.symbol().quote()));
    }

    /// The sum of the parts; an absent opportunity counts as zero.
    public Money total() {
        Money paid = delay.plus(move).plus(spread).plus(fees);
        return opportunity == null ? paid : paid.plus(opportunity);
    }

    /// The total in bps of the notional at the decision.
    public double bps() {
        return total().amount().doubleValue() / decidedNotional.amount().doubleValue() * 10_000;
    }

    private static @Nullable Money opportunity(Order order, Quantity filled, Money zero) {
        if (filled.compareTo(order.quantity()) >= 0) {
            return zero;
        }
        Price end = order.endPrice();
        return end == null
                ? null
                : paid(order, order.decisionPrice(), end, order.quantity().minus(filled));
    }

    private static Money paid(Order order, Price from, Price to, Quantity quantity) {
        Asset quote = order.symbol().quote();
        Money difference = to.times(quantity, quote).minus(from.times(quantity, quote));
        return difference.times(BigDecimal.valueOf(order.side().sign()));
    }
}
