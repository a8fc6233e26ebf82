// SPDX-License-Identifier: Apache-2.0
/// What a backtest found, as plain records. Start at
/// [dev.tradewind.backtest.result.BacktestResult].
@NullMarked
package dev.tradewind.backtest.result;

import org.jspecify.annotations.NullMarked;
