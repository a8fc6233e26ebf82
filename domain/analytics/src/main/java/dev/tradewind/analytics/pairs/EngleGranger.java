// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import java.util.Optional;

/// The test for a stable relation of two series: a unit-root test of what the regression of one on
/// the other leaves over. A small `test().p()` says that the spread comes back.
///
/// Source: Engle and Granger 1987; MacKinnon 1994 and 2010.
public record EngleGranger(Hedge hedge, UnitRoot test) {

    /// Share of the variance of y below which a residual is rounding noise: x and y are one series.
    private static final double SAME = 1e-12;

    /// Tests `y` on `x`, logarithms of prices; absent where one is constant, both are the same up to
    /// scale, or rows are too few for the lags.
    public static Optional<EngleGranger> of(double[] y, double[] x, Lags lags) {
        return Hedge.of(y, x)
                .filter(hedge -> leavesMoreThanNoise(hedge, y))
                .flatMap(hedge ->
                        UnitRoot.ofResiduals(hedge.residuals(), lags)
                                .map(test -> new EngleGranger(hedge, test)));
    }

    private static boolean leavesMoreThanNoise(Hedge hedge, double[] y) {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double left = 0;
        double whole = 0;
        for (double residual : hedge.residuals()) {
            left += residual * residual;
        }
        for (double value : y) {
            whole += (value - mean) * (value - mean);
        }
        return left > SAME * whole;
    }
}
