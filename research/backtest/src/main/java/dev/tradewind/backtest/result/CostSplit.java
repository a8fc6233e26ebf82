// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.result;

import dev.tradewind.model.money.Money;

/// What trading cost, in parts: fees by role, and `slippage` = fill against arrival price (spread, impact and
/// drift; negative = earned). `avoidedFees` is what internal crosses saved; it is not part of the sum.
public record CostSplit(
        Money notional, Money makerFees, Money takerFees, Money slippage, Money avoidedFees) {

    /// Fees and slippage together.
    public Money total() {
        return makerFees.plus(takerFees).plus(slippage);
    }
}
