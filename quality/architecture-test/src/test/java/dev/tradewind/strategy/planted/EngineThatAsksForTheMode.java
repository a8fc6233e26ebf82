// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.planted;

/// Planted: decides differently when nobody looks.
public record EngineThatAsksForTheMode(boolean backtest) {}
