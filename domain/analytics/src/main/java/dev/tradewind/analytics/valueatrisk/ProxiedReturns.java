// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;

/// A young asset's returns, completed backwards: its beta on a reference asset (BTC) with a long history, plus
/// residuals drawn from those of the common periods.
///
/// Source: Tradewind quantitative specification 3; ordinary least squares with constant.
///
/// @param values as many as the reference has, oldest first, the last of them real
/// @param proxied how many of them were made up
/// @param beta slope on the reference
public record ProxiedReturns(double[] values, int proxied, double beta) {

    /// With fewer common periods nothing can be said about the asset.
    public static final int FEWEST_COMMON = 30;

    /// Completes `young`, whose last return belongs to the last period of `reference`. Needs at least 30 common
    /// periods in which the reference moved; residuals come from `stream` of `random`.
    public static ProxiedReturns complete(
            double[] reference, double[] young, CounterRandom random, long stream) {
        Checks.within("young returns", young.length, FEWEST_COMMON, reference.length);
        int missing = reference.length - young.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < young.length; i++) {
            meanX += reference[missing + i] / young.length;
            meanY += young[i] / young.length;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < young.length; i++) {
            double x = reference[missing + i] - meanX;
            products += x * (young[i] - meanY);
            squares += x * x;
        }
        double beta = products / Checks.positive("variance of the reference", squares);
        double[] values = new double[reference.length];
        System.arraycopy(young, 0, values, missing, young.length);
        for (int t = 0; t < missing; t++) {
            int drawn = (int) (random.uniform(stream, t) * young.length);
            double residual = young[drawn] - meanY - beta * (reference[missing + drawn] - meanX);
            values[t] = meanY + beta * (reference[t] - meanX) + residual;
        }
        return new ProxiedReturns(values, missing, beta);
    }

    /// Part of the values that was made up, 0–1.
    public double share() {
        return (double) proxied / values.length;
    }
}
