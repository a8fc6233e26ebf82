// SPDX-License-Identifier: Apache-2.0
/// What a backtest is told. Start at [dev.tradewind.backtest.setup.BacktestSetup].
@NullMarked
package dev.tradewind.backtest.setup;

import org.jspecify.annotations.NullMarked;
