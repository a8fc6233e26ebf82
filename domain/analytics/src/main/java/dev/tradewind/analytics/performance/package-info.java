// SPDX-License-Identifier: Apache-2.0
/// What a series of daily returns was worth. Start at
/// [dev.tradewind.analytics.performance.DailyPerformance]; [dev.tradewind.analytics.performance.BenchmarkRelation] sets
/// it beside a market, [dev.tradewind.analytics.performance.WinLoss] also measures trades, and
/// [dev.tradewind.analytics.performance.CapitalUse] tells how much of the capital worked. A measure that is
/// undefined is absent, never 0 and never infinite; fractions, not percent; a year has 365 days.
@NullMarked
package dev.tradewind.analytics.performance;

import org.jspecify.annotations.NullMarked;
