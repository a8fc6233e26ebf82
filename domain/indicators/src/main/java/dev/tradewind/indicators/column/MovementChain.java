// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.column;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.arithmetic.Share;

/// The three chains behind ADX, side by side: net movement (+DM, or −DM with its sign turned), its size, and the
/// mean of DX. With N and G the first two, the mean of +DM is (G + N)/2 and that of −DM (G − N)/2, so
/// DX = 100·|N|/G.
///
/// Source: Wilder 1978, "New Concepts in Technical Trading Systems"; Tradewind quantitative specification 1.
final class MovementChain {

    private final int length;
    private final double weight;
    private int added;
    private double net;
    private double gross;
    private double average;

    MovementChain(int length) {
        this.length = Checks.within("length", length, 1, Integer.MAX_VALUE / 2);
        this.weight = 1.0 / length;
    }

    /// Writes the ADX of the first `count` movements into `into` from index `from` on; NaN before its seed is complete.
    void run(double[] movements, double[] into, int from, int count) {
        int i = 0;
        while (i < count && added < 2 * length - 1) {
            into[from + i] = add(movements[i]);
            i++;
        }
        double netMean = net;
        double grossMean = gross;
        double mean = average;
        double factor = weight;
        double keep = 1 - factor;
        double percent = 100 * factor;
        for (; i < count; i++) {
            double part = factor * movements[i];
            netMean = Math.fma(netMean, keep, part);
            grossMean = Math.fma(grossMean, keep, Math.abs(part));
            double share = Math.abs(Share.of(netMean, grossMean));
            mean = Math.fma(mean, keep, percent * share);
            into[from + i] = mean > 100 ? 100 : mean;
        }
        net = netMean;
        gross = grossMean;
        average = mean;
    }

    /// Takes one movement; answers ADX, or NaN before its seed is complete.
    double add(double movement) {
        added = Math.min(added + 1, 2 * length);
        if (added <= length) {
            net += weight * movement;
            gross += weight * Math.abs(movement);
        } else {
            net = Math.fma(net, 1 - weight, weight * movement);
            gross = Math.fma(gross, 1 - weight, weight * Math.abs(movement));
        }
        if (added < length) {
            return Double.NaN;
        }
        if (added < 2 * length) {
            average += weight * directionalIndex();
            return added == 2 * length - 1 ? Math.min(average, 100.0) : Double.NaN;
        }
        average = Math.fma(average, 1 - weight, weight * directionalIndex());
        return Math.min(average, 100.0);
    }

    /// DX, 0–100, or NaN before the seed is complete.
    double directionalIndex() {
        return added < length ? Double.NaN : 100 * Math.abs(Share.of(net, gross));
    }

    /// +DI, 0–100, given the mean of the true ranges, or NaN before that is known.
    double plusIndicator(double meanRange) {
        return indicator(gross + net, meanRange);
    }

    /// −DI, as +DI.
    double minusIndicator(double meanRange) {
        return indicator(gross - net, meanRange);
    }

    private static double indicator(double twice, double meanRange) {
        return meanRange == 0 ? 0 : Math.min(50 * twice / meanRange, 100.0);
    }
}
