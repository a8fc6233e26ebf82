// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.planted;

/// Planted: engines do not know such a thing.
public enum TradingMode {
    PAPER,
    LIVE
}
