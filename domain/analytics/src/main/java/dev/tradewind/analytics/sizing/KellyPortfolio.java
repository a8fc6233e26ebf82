// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.sizing;

import dev.tradewind.analytics.linear.Cholesky;
import dev.tradewind.base.check.Checks;
import java.util.Arrays;
import java.util.Optional;

/// Kelly's fractions of several assets at once.
///
/// Source: MacLean, Thorp, Ziemba 2011; Tradewind quantitative specification 3.6.
public final class KellyPortfolio {

    private KellyPortfolio() {}

    /// Σ⁻¹μ: fractions of equity, negative for short. The covariance should be shrunk; absent unless it can
    /// be inverted.
    public static Optional<double[]> full(double[] mean, double[][] covariance) {
        return Cholesky.of(covariance).map(factor -> factor.solve(mean));
    }

    /// What a spot account can hold: nothing short, no asset above `cap`, all scaled down together where
    /// they sum to more than `gross`.
    public static double[] longOnly(double[] fractions, double cap, double gross) {
        Checks.nonNegative("cap", cap);
        Checks.nonNegative("gross", gross);
        double[] held =
                Arrays.stream(fractions).map(each -> Math.max(0, Math.min(cap, each))).toArray();
        double sum = Arrays.stream(held).sum();
        return sum <= gross ? held : Arrays.stream(held).map(each -> each * gross / sum).toArray();
    }
}
