// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.volatility;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingDeviation;

/// Yang and Zhang's volatility from whole bars and the jumps between them, a fraction a bar: the root of
/// σ_o² + k·σ_c² + (1 − k)·σ_rs² over n >= 2 bars, with k = 0.34 / (1.34 + (n + 1)/(n − 1)), σ_o² and σ_c² the sample
/// variances of ln(O/C_previous) and ln(C/O), and σ_rs² Rogers and Satchell's. First value at index n. Markets
/// that never close have σ_o near 0.
///
/// Source: Yang, Zhang 2000, "Drift-independent volatility estimation"; Tradewind quantitative specification 1.
public final class YangZhangVolatility implements Indicator {

    private final RollingDeviation jumps;
    private final RollingDeviation bodies;
    private final RogersSatchellVolatility within;
    private final double bodyWeight;
    private double previousClose;

    public YangZhangVolatility(int length) {
        this.jumps = new RollingDeviation(length);
        this.bodies = new RollingDeviation(length);
        this.within = new RogersSatchellVolatility(length);
        this.bodyWeight = 0.34 / (1.34 + (length + 1.0) / (length - 1.0));
    }

    /// Adds the newest bar.
    public void add(double open, double high, double low, double close) {
        IndicatorChecks.bar(open, high, low, close);
        if (previousClose > 0) {
            jumps.add(NaturalLog.of(open / previousClose));
            bodies.add(NaturalLog.of(close / open));
            within.add(open, high, low, close);
        }
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return jumps.warmUpBars() + 1;
    }

    @Override
    public boolean isReady() {
        return jumps.isReady();
    }

    /// The volatility of one bar, a fraction >= 0.
    public double value() {
        double jump = jumps.sample();
        double body = bodies.sample();
        return Math.sqrt(
                jump * jump + bodyWeight * body * body + (1 - bodyWeight) * within.variance());
    }
}
