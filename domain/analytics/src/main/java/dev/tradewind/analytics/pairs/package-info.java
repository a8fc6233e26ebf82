// SPDX-License-Identifier: Apache-2.0
/// Whether two prices belong together and how far they have come apart; all on natural logarithms of
/// prices, oldest first. Start at [dev.tradewind.analytics.pairs.EngleGranger] (is there a stable relation),
/// [dev.tradewind.analytics.pairs.PairScreen] asks it for all pairs of a universe with the errors of many tests in
/// mind, [dev.tradewind.analytics.pairs.Johansen] for two or three series at once,
/// [dev.tradewind.analytics.pairs.OrnsteinUhlenbeck] says how fast a spread comes back, and
/// [dev.tradewind.analytics.pairs.KalmanHedge] follows a hedge ratio that drifts.
@NullMarked
package dev.tradewind.analytics.pairs;

import org.jspecify.annotations.NullMarked;
