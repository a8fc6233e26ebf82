// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.arithmetic.Share;

/// The two chains behind RSI, side by side: smoothed moves N and their smoothed sizes T. The means of gains and
/// losses are (T + N)/2 and (T − N)/2, so 100·U/(U + D) = 50 + 50·N/T.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative specification 1.
final class StrengthChain {

    private final int length;
    private final double weight;
    private int added;
    private double net;
    private double gross;

    StrengthChain(int length) {
        this.length = Checks.positive("length", length);
        this.weight = 1.0 / length;
    }

    /// Writes the RSI of `count` values from index `from` >= 1 on; NaN before the seed is complete. Calls follow one
    /// another without a hole.
    void run(double[] values, double[] into, int from, int count) {
        int i = from;
        int end = from + count;
        while (i < end && added < length) {
            into[i] = seed(values[i] - values[i - 1]);
            i++;
        }
        double netMean = net;
        double grossMean = gross;
        double factor = weight;
        double keep = 1 - factor;
        double before = values[i - 1];
        for (; i < end; i++) {
            double part = factor * (values[i] - before);
            before = values[i];
            netMean = Math.fma(netMean, keep, part);
            grossMean = Math.fma(grossMean, keep, Math.abs(part));
            into[i] = strength(netMean, grossMean);
        }
        net = netMean;
        gross = grossMean;
    }

    /// Whether all values so far were finite: one that is not stays in the chains for ever.
    boolean isFinite() {
        return Double.isFinite(gross);
    }

    private double seed(double move) {
        added++;
        net += weight * move;
        gross += weight * Math.abs(move);
        return added < length ? Double.NaN : strength(net, gross);
    }

    private static double strength(double net, double gross) {
        return Math.fma(50.0, Share.of(net, gross), 50.0);
    }
}
