// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.analytics.distribution.Normal;

/// A response surface of the Dickey-Fuller statistic with constant: p = Φ of a polynomial in it, one
/// for small and one for large values, and bounds as polynomials in 1/T.
///
/// Source: MacKinnon 1994 (Journal of Business and Economic Statistics 12, 167-176) for p-values, MacKinnon 2010
/// (Queen's Economics Department working paper 1227) for bounds.
final class MacKinnon {
    /// One series: the plain test.
    static final MacKinnon SINGLE =
            new MacKinnon(
                    new Range(-18.83, -1.61, 2.74),
                    new double[] {2.1659, 1.4412, 0.038269},
                    new double[] {1.7339, 0.93202, -0.12745, -0.010368},
                    new double[][] {
                        {-3.43035, -6.5393, -16.786, -79.433},
                        {-2.86154, -2.8903, -4.234, -40.04},
                        {-2.56677, -1.5384, -2.809, 0},
                    });

    /// Two series: the residuals of one on the other.
    static final MacKinnon PAIR =
            new MacKinnon(
                    new Range(-18.86, -2.62, 0.92),
                    new double[] {2.92, 1.5012, 0.039796},
                    new double[] {2.1945, 0.64695, -0.29198, -0.042377},
                    new double[][] {
                        {-3.89644, -10.9519, -33.527, 0},
                        {-3.33613, -6.1101, -6.823, 0},
                        {-3.04445, -4.2412, -2.72, 0},
                    });

    /// Below `least` p is 0, above `most` it is 1; at `star` the polynomial changes.
    private record Range(double least, double star, double most) {}

    private final Range range;
    private final double[] small;
    private final double[] large;
    private final double[][] bounds;

    private MacKinnon(Range range, double[] small, double[] large, double[][] bounds) {
        this.range = range;
        this.small = small;
        this.large = large;
        this.bounds = bounds;
    }

    double p(double statistic) {
        if (statistic > range.most()) {
            return 1;
        }
        if (statistic < range.least()) {
            return 0;
        }
        double place = polynomial(statistic <= range.star() ? small : large, statistic);
        return Normal.cumulative(place);
    }

    UnitRoot.CriticalValues critical(int sample) {
        double x = 1.0 / sample;
        return new UnitRoot.CriticalValues(
                polynomial(bounds[0], x), polynomial(bounds[1], x), polynomial(bounds[2], x));
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
