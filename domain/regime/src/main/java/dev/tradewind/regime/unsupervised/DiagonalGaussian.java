// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;

/// A normal distribution of one or more numbers without correlation between them. Immutable.
///
/// Source: Bishop 2006, 2.3.
public final class DiagonalGaussian {

    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private final double[] means;
    private final double[] deviations;
    private final double logScale;

    /// Around `means` with `deviations`, each > 0.
    public DiagonalGaussian(double[] means, double[] deviations) {
        Checks.require(
                means.length == deviations.length,
                "deviations",
                "must be as many as means",
                deviations.length);
        double scale = 0;
        for (int index = 0; index < means.length; index++) {
            Checks.finite("mean", means[index]);
            scale -=
                    HALF_LOG_TWO_PI
                            + StrictMath.log(Checks.positive("deviation", deviations[index]));
        }
        this.means = means.clone();
        this.deviations = deviations.clone();
        this.logScale = scale;
    }

    /// How many numbers an observation has.
    public int dimension() {
        return means.length;
    }

    /// Mean of number `index` of an observation.
    public double mean(int index) {
        return means[index];
    }

    /// Standard deviation of number `index` of an observation.
    public double deviation(int index) {
        return deviations[index];
    }

    /// Natural logarithm of the density at `observation`.
    public double logDensity(double[] observation) {
        Checks.require(
                observation.length == means.length,
                "observation",
                "must have length " + means.length,
                observation.length);
        double squares = 0;
        for (int index = 0; index < means.length; index++) {
            double score = (observation[index] - means[index]) / deviations[index];
            squares += score * score;
        }
        return logScale - 0.5 * squares;
    }
}
