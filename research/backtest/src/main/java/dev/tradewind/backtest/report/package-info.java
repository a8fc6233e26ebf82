// SPDX-License-Identifier: Apache-2.0
/// Reports of a [dev.tradewind.backtest.result.BacktestResult]: text for the terminal, and one HTML file with
/// its pictures inside. [dev.tradewind.backtest.report.Chart] draws one picture as SVG.
@NullMarked
package dev.tradewind.backtest.report;

import org.jspecify.annotations.NullMarked;
