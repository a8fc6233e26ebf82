// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.analytics.linear.Matrices;
import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// Exponentially weighted second moments around zero, seeded with the plain moments of the first 30 periods.
/// After period t it holds the forecast for t + 1. O(N²) per period; not for several threads.
///
/// Source: J.P. Morgan RiskMetrics 1996; Tradewind quantitative specification 1 and 3.1.
public final class EwmaCovariance {

    /// Periods that make up the seed.
    public static final int SEED = 30;

    private final double decay;
    private final double[][] moments;
    private int seen;

    /// `decay` between 0 and 1, for instance 0.94 for days.
    public EwmaCovariance(int assets, double decay) {
        Checks.positive("assets", assets);
        Checks.require(decay > 0 && decay < 1, "decay", "must be within 0..1", decay);
        this.decay = decay;
        moments = new double[assets][assets];
    }

    /// Takes the returns of the next period, one per asset, all finite.
    public void add(double[] row) {
        Checks.require(
                row.length == moments.length, "row", "must be " + moments.length, row.length);
        double keep = seen < SEED ? 1 : decay;
        double weight = seen < SEED ? 1.0 / SEED : 1 - decay;
        for (int i = 0; i < row.length; i++) {
            double scaled = weight * Checks.finite("return", row[i]);
            double[] moment = moments[i];
            for (int j = 0; j < row.length; j++) {
                moment[j] = Math.fma(keep, moment[j], scaled * row[j]);
            }
        }
        seen++;
    }

    /// The covariance expected for the next period; absent before the seed is complete.
    public Optional<double[][]> matrix() {
        return seen < SEED ? Optional.empty() : Optional.of(Matrices.copy(moments));
    }

    /// The correlation expected for the next period; absent before the seed is complete.
    public Optional<CorrelationMatrix> correlation() {
        return matrix().map(sums -> CorrelationMatrix.ofCrossProducts(seen, sums));
    }
}
