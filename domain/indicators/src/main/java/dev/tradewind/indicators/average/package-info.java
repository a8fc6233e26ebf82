// SPDX-License-Identifier: Apache-2.0
/// Averages of a series: plain, exponential, and Wilder's, on which RSI, ATR and ADX stand. Start
/// at [dev.tradewind.indicators.average.SimpleAverage].
@NullMarked
package dev.tradewind.indicators.average;

import org.jspecify.annotations.NullMarked;
