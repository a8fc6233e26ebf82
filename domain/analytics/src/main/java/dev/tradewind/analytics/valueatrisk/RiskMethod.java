// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import java.util.Optional;
import java.util.stream.Stream;

/// A way to estimate the loss that is not exceeded with a given confidence.
public enum RiskMethod {
    /// The default: past moves in units of their own volatility, scaled to today's.
    FILTERED_HISTORICAL("filtered_historical"),
    /// Past moves as they were.
    HISTORICAL("historical"),
    /// Normal with the sample's mean and deviation.
    NORMAL("normal"),
    /// Normal around zero with exponentially weighted volatility.
    RISKMETRICS("riskmetrics94"),
    /// Normal corrected for skewness and kurtosis.
    CORNISH_FISHER("cornish_fisher"),
    /// Generalised Pareto tail beyond the 90 % loss.
    PARETO_TAIL("evt_pot90"),
    /// Draws of a multivariate t distribution.
    MONTE_CARLO("monte_carlo_t");

    private final String key;

    RiskMethod(String key) {
        this.key = key;
    }

    /// The method whose figure is published when one figure is asked for.
    public static RiskMethod standard() {
        return FILTERED_HISTORICAL;
    }

    /// The name on the wire and on the command line.
    public String key() {
        return key;
    }

    /// The method with this key, absent if there is none.
    public static Optional<RiskMethod> of(String key) {
        return Stream.of(values()).filter(method -> method.key.equals(key)).findFirst();
    }
}
