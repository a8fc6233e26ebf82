// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// The four moments of at least two returns that differ. `mean` and `deviation` (divisor n − 1) are
/// per period; `skew` and `kurtosis` (3 for a normal) use population moments.
///
/// Source: Tradewind quantitative specification 5.2.
public record ReturnMoments(
        int count, double mean, double deviation, double skew, double kurtosis) {

    /// Share of the largest value below which a deviation is rounding noise of a constant series.
    private static final double NOISE = 1e-12;

    private static final double NORMAL_KURTOSIS = 3;

    /// The moments of finite `values` in any order; absent without variance.
    public static Optional<ReturnMoments> of(double[] values) {
        if (values.length < 2) {
            return Optional.empty();
        }
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(Checks.finite("return", value)));
        }
        Sample sample = Sample.of(values);
        double deviation = sample.deviation().orElseThrow();
        return deviation <= NOISE * largest
                ? Optional.empty()
                : Optional.of(
                        new ReturnMoments(
                                values.length,
                                sample.mean(),
                                deviation,
                                sample.skew().orElseThrow(),
                                sample.excessKurtosis().orElseThrow() + NORMAL_KURTOSIS));
    }

    /// Mean over deviation, per period, not annualised.
    public double sharpe() {
        return mean / deviation;
    }
}
