// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.distribution.Sample;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Normal quantiles bent by the sample's skewness S and excess kurtosis K.
///
/// Source: Cornish, Fisher 1938; Boudt et al. 2008. Q(z) = z + (z²−1)S/6 + (z³−3z)K/24 − (2z³−5z)S²/36; the
/// shortfall integrates Q over the tail with the moments of the normal. Valid while Q rises
/// all the way from z = −6 (one in 10⁹) to the quantile asked for.
record CornishFisher(double mean, double deviation, double skew, double kurtosis) {

    private static final double FARTHEST = -6;

    /// For the sum of `horizon` independent periods; the sample must not be constant.
    static CornishFisher of(Sample sample, int horizon) {
        return new CornishFisher(
                horizon * sample.mean(),
                Math.sqrt(horizon) * sample.populationDeviation(),
                sample.skew().orElseThrow() / Math.sqrt(horizon),
                sample.excessKurtosis().orElseThrow() / horizon);
    }

    TailLoss loss(double confidence) {
        double tail = 1 - confidence;
        double z = Normal.quantile(tail);
        double ratio = Normal.density(z) / tail;
        double first = -ratio;
        double second = 1 - z * ratio;
        double third = -(z * z + 2) * ratio;
        return TailLoss.of(
                -mean - deviation * bent(z, z * z, z * z * z),
                -mean - deviation * bent(first, second, third));
    }

    /// Whether no quantile of the tail lies above a nearer one.
    boolean isMonotone(double confidence) {
        double z = Normal.quantile(1 - confidence);
        double square = kurtosis / 8 - skew * skew / 6;
        double linear = skew / 3;
        double lowest = Math.min(slope(FARTHEST, square, linear), slope(z, square, linear));
        double turn = -linear / (2 * square);
        if (turn > FARTHEST && turn < z) {
            lowest = Math.min(lowest, slope(turn, square, linear));
        }
        return lowest > 0;
    }

    SequencedMap<String, Double> evidence(double confidence) {
        double z = Normal.quantile(1 - confidence);
        SequencedMap<String, Double> shown = new LinkedHashMap<>();
        shown.put("mean", mean);
        shown.put("sd_pop", deviation);
        shown.put("skew", skew);
        shown.put("exkurt", kurtosis);
        shown.put("z_cf", bent(z, z * z, z * z * z));
        return shown;
    }

    private double slope(double z, double square, double linear) {
        return 1 - kurtosis / 8 + 5 * skew * skew / 36 + linear * z + square * z * z;
    }

    /// Q as a function of the first three powers of z, or of their means.
    private double bent(double first, double second, double third) {
        return first
                + (second - 1) * skew / 6
                + (third - 3 * first) * kurtosis / 24
                - (2 * third - 5 * first) * skew * skew / 36;
    }
}
