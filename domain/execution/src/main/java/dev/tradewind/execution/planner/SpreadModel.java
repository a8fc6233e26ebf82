// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.model.market.Symbol;

/// What is assumed of a product's spread while no book is seen.
@FunctionalInterface
public interface SpreadModel {

    /// Half the spread in bps of the mid price, >= 0.
    double halfSpreadBps(Symbol symbol);
}
