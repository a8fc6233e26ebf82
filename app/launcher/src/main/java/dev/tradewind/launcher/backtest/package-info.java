// SPDX-License-Identifier: Apache-2.0
/// What a backtest needs from outside: its market, made from the same settings as the simulated venue's, and
/// files. Start at [dev.tradewind.launcher.backtest.BacktestMarket].
@NullMarked
package dev.tradewind.launcher.backtest;

import org.jspecify.annotations.NullMarked;
