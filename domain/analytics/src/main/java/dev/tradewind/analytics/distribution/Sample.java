// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.distribution;

import dev.tradewind.base.check.Checks;
import java.util.OptionalDouble;

/// Mean and central moments of a sample of at least one finite value.
///
/// Source: Fisher 1930; skew and kurtosis are those of the population, excess over the normal's 3.
///
/// @param count number of values
/// @param mean arithmetic mean
/// @param second mean squared deviation (divisor n)
/// @param third mean cubed deviation
/// @param fourth mean fourth power of the deviation
public record Sample(int count, double mean, double second, double third, double fourth) {

    /// The moments of `values`, in two passes.
    public static Sample of(double[] values) {
        Checks.positive("values", values.length);
        int n = values.length;
        double mean = sum(values) / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            double deviation = value - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        return new Sample(n, Checks.finite("mean", mean), second / n, third / n, fourth / n);
    }

    /// Variance with divisor n − 1; absent for a single value.
    public OptionalDouble variance() {
        return count < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(second * count / (count - 1.0));
    }

    /// Standard deviation with divisor n − 1; absent for a single value.
    public OptionalDouble deviation() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /// Standard deviation with divisor n.
    public double populationDeviation() {
        return Math.sqrt(second);
    }

    /// Skewness; absent for a constant sample.
    public OptionalDouble skew() {
        return second > 0
                ? OptionalDouble.of(third / (second * Math.sqrt(second)))
                : OptionalDouble.empty();
    }

    /// Kurtosis minus 3; absent for a constant sample.
    public OptionalDouble excessKurtosis() {
        return second > 0
                ? OptionalDouble.of(fourth / (second * second) - 3)
                : OptionalDouble.empty();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
