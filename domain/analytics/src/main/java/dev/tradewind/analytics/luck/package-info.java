// SPDX-License-Identifier: Apache-2.0
/// Whether a result can be told from luck. Start at [dev.tradewind.analytics.luck.SharpeEvidence]: how
/// probable is it that the true Sharpe ratio beats a benchmark, given length, shape and the number of
/// [dev.tradewind.analytics.luck.Trials]. [dev.tradewind.analytics.luck.BacktestOverfitting] and
/// [dev.tradewind.analytics.luck.SuperiorAbility] judge the best of many variants,
/// [dev.tradewind.analytics.luck.StationaryBootstrap] resamples with a stated seed,
/// [dev.tradewind.analytics.luck.BootstrapInterval] and [dev.tradewind.analytics.luck.Wilson] give intervals.
@NullMarked
package dev.tradewind.analytics.luck;

import org.jspecify.annotations.NullMarked;
