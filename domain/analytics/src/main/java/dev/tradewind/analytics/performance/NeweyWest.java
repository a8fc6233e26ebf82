// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import dev.tradewind.base.check.Checks;

/// The variance of a mean under autocorrelation: a sum of autocovariances with Bartlett weights.
///
/// Source: Newey and West 1987; lag rule of Newey and West 1994.
public final class NeweyWest {

    private NeweyWest() {}

    /// ⌊4 (n/100)^(2/9)⌋ for `count` > 0 values, at most count − 1.
    public static int lag(int count) {
        Checks.positive("count", count);
        int lag = (int) (4 * StrictMath.pow(count / 100.0, 2 / 9.0));
        return Math.min(lag, count - 1);
    }

    /// Long-run variance per period of `values`, oldest first: n times the variance of their mean.
    public static double longRunVariance(double[] values, int lag) {
        Checks.within("lag", lag, 0, values.length - 1);
        double[] centred = centred(values);
        double variance = autocovariance(centred, 0);
        for (int distance = 1; distance <= lag; distance++) {
            double weight = 1 - distance / (lag + 1.0);
            variance += 2 * weight * autocovariance(centred, distance);
        }
        return variance;
    }

    /// Autocovariance at `distance` of values with mean 0, divisor n.
    static double autocovariance(double[] centred, int distance) {
        double sum = 0;
        for (int i = distance; i < centred.length; i++) {
            sum += centred[i] * centred[i - distance];
        }
        return sum / centred.length;
    }

    static double[] centred(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - sum / values.length;
        }
        return centred;
    }
}
