// SPDX-License-Identifier: Apache-2.0
/// The equity curve as daily returns, and from them the measures of `analytics`. Start at
/// [dev.tradewind.portfolio.performance.Performance]; the backtest report and the portfolio's
/// `/performance` both print it.
@NullMarked
package dev.tradewind.portfolio.performance;

import org.jspecify.annotations.NullMarked;
