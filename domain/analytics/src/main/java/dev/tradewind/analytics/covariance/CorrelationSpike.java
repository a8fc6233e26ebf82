// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// Whether a measure of joint movement (average correlation, absorption ratio) has risen abruptly above its
/// own past. It never decides alone: a crisis also needs volatility or drawdown.
///
/// Source: Kritzman et al. 2011 (standardised shift); Tradewind quantitative specification 2.5.
///
/// @param shift (mean of the last 15 − mean of the last 365) / standard deviation of the last 365
/// @param percentile share of the last 365 below the newest value, ties by half, 0–1
public record CorrelationSpike(double shift, double percentile) {

    private static final int SHORT = 15;
    private static final int LONG = 365;

    /// Of at least 365 values, oldest first; absent for fewer, or if they are all equal.
    public static Optional<CorrelationSpike> of(double[] history) {
        if (history.length < LONG) {
            return Optional.empty();
        }
        int start = history.length - LONG;
        double mean = mean(history, start);
        double squares = 0;
        double below = 0;
        double newest = Checks.finite("newest", history[history.length - 1]);
        for (int i = start; i < history.length; i++) {
            squares += (history[i] - mean) * (history[i] - mean);
            below += history[i] < newest ? 1 : history[i] == newest ? 0.5 : 0;
        }
        double deviation = Math.sqrt(squares / (LONG - 1));
        if (!(deviation > 0)) {
            return Optional.empty();
        }
        double recent = mean(history, history.length - SHORT);
        return Optional.of(new CorrelationSpike((recent - mean) / deviation, below / LONG));
    }

    /// Whether the shift exceeds one standard deviation.
    public boolean isAlarm() {
        return shift > 1;
    }

    private static double mean(double[] values, int start) {
        double sum = 0;
        for (int i = start; i < values.length; i++) {
            sum += values[i];
        }
        return sum / (values.length - start);
    }
}
