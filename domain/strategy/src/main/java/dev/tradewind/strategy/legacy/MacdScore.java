// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;

/// MACD line against its signal and against 0, and the change of the histogram. The averages use
/// adjusted weights, so they have a value from the first bar; they count as warm when the slow one
/// and the signal have run their spans. The change of the histogram is in price units, as it was.
/// The confidence, which the legacy description leaves out, is the size of the score.
///
/// Source: Tradewind legacy system 2.
final class MacdScore {

    private static final double LINE_PART = 0.4;
    private static final double ZERO_PART = 0.3;
    private static final double CHANGE_PART = 0.3;
    private static final double CHANGE_SCALE = 1000;

    private final int warmUpBars;
    private final AdjustedExponentialAverage fast;
    private final AdjustedExponentialAverage slow;
    private final AdjustedExponentialAverage signal;
    private double line;
    private double histogram;
    private double histogramBefore;

    MacdScore(int fastBars, int slowBars, int signalBars) {
        this.warmUpBars = slowBars + signalBars;
        this.fast = new AdjustedExponentialAverage(fastBars);
        this.slow = new AdjustedExponentialAverage(slowBars);
        this.signal = new AdjustedExponentialAverage(signalBars);
    }

    void add(double close) {
        fast.add(close);
        slow.add(close);
        line = fast.value() - slow.value();
        signal.add(line);
        histogramBefore = histogram;
        histogram = line - signal.value();
    }

    int warmUpBars() {
        return warmUpBars;
    }

    Score score() {
        double score = line > signal.value() ? -LINE_PART : LINE_PART;
        score += line > 0 ? -ZERO_PART : ZERO_PART;
        score -= CHANGE_PART * StrictMath.tanh(CHANGE_SCALE * (histogram - histogramBefore));
        double clamped = Math.clamp(score, -1.0, 1.0);
        return new Score(clamped, Math.abs(clamped));
    }
}
