// SPDX-License-Identifier: Apache-2.0
/// Measures of an equity curve, as doubles. Start at
/// [dev.tradewind.portfolio.performance.Performance]; the backtest report and the portfolio's
/// `/performance` both print it. A measure that is undefined is absent, never 0 and never infinite.
@NullMarked
package dev.tradewind.portfolio.performance;

import org.jspecify.annotations.NullMarked;
