// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.wiring;

import dev.tradewind.backtest.result.CostSplit;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.Fill;
import java.math.BigDecimal;

/// Adds up what trading cost.
final class CostTally {

    private Money notional;
    private Money makerFees;
    private Money takerFees;
    private Money slippage;

    CostTally(Asset currency) {
        notional = Money.zero(currency);
        makerFees = notional;
        takerFees = notional;
        slippage = notional;
    }

    /// A fill of an order that was decided at the mid price `arrival`.
    void add(Fill fill, Price arrival) {
        notional = notional.plus(fill.notional());
        switch (fill.role()) {
            case MAKER -> makerFees = makerFees.plus(fill.fee());
            case TAKER -> takerFees = takerFees.plus(fill.fee());
        }
        Money expected = arrival.times(fill.quantity(), fill.symbol().quote());
        Money worse = fill.notional().minus(expected);
        slippage = slippage.plus(worse.times(BigDecimal.valueOf(fill.side().sign())));
    }

    CostSplit split(Money avoidedFees) {
        return new CostSplit(notional, makerFees, takerFees, slippage, avoidedFees);
    }
}
