// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.pairs.KalmanHedge;

/// What a person may choose about pairs: the fixed number of lags, the most lags Akaike's criterion may choose
/// from, the Kalman filter's drift and noise, the window of z-score and rolling correlation, and the decay of
/// the exponential one.
public record PairChoices(int lags, int mostLags, Filter filter, int window, double decay) {

    /// How fast the hedge ratio may drift, and the variance of observations around it.
    public record Filter(double delta, double noise) {}

    KalmanHedge hedge() {
        return new KalmanHedge(filter.delta(), filter.noise());
    }
}
