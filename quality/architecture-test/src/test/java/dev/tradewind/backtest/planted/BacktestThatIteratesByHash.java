// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.planted;

import java.util.Set;

/// Planted: a set without an order, which differs from run to run.
public record BacktestThatIteratesByHash(Set<String> symbols) {

    public BacktestThatIteratesByHash {
        symbols = Set.copyOf(symbols);
    }
}
