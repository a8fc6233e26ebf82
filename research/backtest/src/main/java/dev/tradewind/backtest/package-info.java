// SPDX-License-Identifier: Apache-2.0
/// Backtests: the decision path of the live system run over recorded or generated bars, with the engines
/// plugged straight into its ports. [dev.tradewind.backtest.Backtest] runs one and answers a
/// [dev.tradewind.backtest.result.BacktestResult]; [dev.tradewind.backtest.report.TextReport] and
/// [dev.tradewind.backtest.report.HtmlReport] render it. Same inputs, same bytes.
@NullMarked
package dev.tradewind.backtest;

import org.jspecify.annotations.NullMarked;
