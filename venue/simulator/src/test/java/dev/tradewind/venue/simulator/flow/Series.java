// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import java.util.Arrays;

/// Statistics of a series of returns, each straight from its definition.
record Series(double[] values) {

    /// The log returns between the last of every `step` prices.
    static Series returns(double[] prices, int step) {
        double[] values = new double[prices.length / step - 1];
        for (int index = 0; index < values.length; index++) {
            double from = prices[(index + 1) * step - 1];
            values[index] = StrictMath.log(prices[(index + 2) * step - 1] / from);
        }
        return new Series(values);
    }

    Series sizes() {
        return new Series(Arrays.stream(values).map(Math::abs).toArray());
    }

    /// 3 for a normal distribution.
    double kurtosis() {
        double square = moment(2);
        return moment(4) / (square * square);
    }

    double autocorrelation(int lag) {
        double mean = mean();
        double sum = 0;
        for (int index = lag; index < values.length; index++) {
            sum += (values[index] - mean) * (values[index - lag] - mean);
        }
        return sum / values.length / moment(2);
    }

    /// What an autocorrelation of independent values stays below, 95 times of 100.
    double noise() {
        return 1.96 / Math.sqrt(values.length);
    }

    double correlation(Series other) {
        double mean = mean();
        double otherMean = other.mean();
        double sum = 0;
        for (int index = 0; index < values.length; index++) {
            sum += (values[index] - mean) * (other.values[index] - otherMean);
        }
        return sum / values.length / Math.sqrt(moment(2) * other.moment(2));
    }

    double deviation() {
        return Math.sqrt(moment(2));
    }

    private double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    private double moment(int power) {
        double mean = mean();
        return Arrays.stream(values)
                .map(each -> Math.pow(each - mean, power))
                .average()
                .orElseThrow();
    }
}
