// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// The line y = alpha + beta x by least squares over a whole sample, and what it leaves over,
/// `residuals`, in the order of the sample.
public record Hedge(double alpha, double beta, double[] residuals) {

    public Hedge {
        residuals = residuals.clone();
    }

    @Override
    public double[] residuals() {
        return residuals.clone();
    }

    /// The line of finite `y` on `x`, of one length; absent where x is constant or below three rows.
    public static Optional<Hedge> of(double[] y, double[] x) {
        Checks.require(y.length == x.length, "x", "must have " + y.length + " values", x.length);
        double meanX = mean(x);
        double meanY = mean(y);
        double both = 0;
        double squares = 0;
        double level = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
            level += x[i] * x[i];
        }
        if (x.length < 3 || squares <= 1e-24 * level) {
            return Optional.empty();
        }
        double beta = both / squares;
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            residuals[i] = y[i] - meanY - beta * (x[i] - meanX);
        }
        return Optional.of(new Hedge(meanY - beta * meanX, beta, residuals));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Checks.finite("series", value);
        }
        return sum / values.length;
    }
}
