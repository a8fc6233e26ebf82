// SPDX-License-Identifier: Apache-2.0
/// Reports of a [dev.tradewind.backtest.result.BacktestResult]: text for the terminal, and one HTML file with
/// its pictures inside. The page and its pictures come from the module `report`.
@NullMarked
package dev.tradewind.backtest.report;

import org.jspecify.annotations.NullMarked;
