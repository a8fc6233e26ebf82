// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.base.check.Checks;

/// The exponentially weighted volatility of a series around zero, and the moves in units of it.
///
/// Source: J.P. Morgan RiskMetrics 1996: σ²(t+1) = 0.94·σ²(t) + 0.06·r²(t), seeded with the mean square of
/// the first 30; moves divided by the volatility known before them (Barone-Adesi et al. 1999).
final class EwmaVolatility {

    static final int SEED = 30;
    private static final double DECAY = 0.94;

    private final double[] scaled;
    private final double next;
    private final boolean moves;

    private EwmaVolatility(double[] scaled, double next, boolean moves) {
        this.scaled = scaled;
        this.next = next;
        this.moves = moves;
    }

    static EwmaVolatility of(double[] values) {
        Checks.require(values.length > SEED, "values", "must be more than " + SEED, values.length);
        double variance = 0;
        for (int t = 0; t < SEED; t++) {
            variance += values[t] * values[t] / SEED;
        }
        double[] scaled = new double[values.length - SEED];
        boolean moves = true;
        for (int t = SEED; t < values.length; t++) {
            moves &= variance > 0;
            scaled[t - SEED] = moves ? values[t] / Math.sqrt(variance) : 0;
            variance = after(variance, values[t]);
        }
        return new EwmaVolatility(scaled, Math.sqrt(variance), moves);
    }

    /// The variance that follows a move.
    static double after(double variance, double move) {
        return DECAY * variance + (1 - DECAY) * move * move;
    }

    /// Moves from number 30 on, each in units of the volatility forecast for it.
    double[] scaled() {
        return scaled.clone();
    }

    /// The volatility forecast for the period after the last.
    double next() {
        return next;
    }

    /// Whether every forecast was above zero, so that moves could be measured in it.
    boolean moves() {
        return moves;
    }
}
