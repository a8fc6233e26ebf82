// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;

/// Mean and standard deviation of the last n values, in their unit, the newest included. Ready from
/// the n-th value on (n >= 2). A constant window deviates by exactly 0.
///
/// The second moment is updated by Welford's recurrence for a value that enters and one that
/// leaves. Rounding errors are bounded by recomputing from the window once each time the ring
/// wraps, and whenever a value that dominated the moment has left: amortised O(1).
///
/// Source: Welford 1962; Chan, Golub, LeVeque 1983.
public final class RollingDeviation implements Indicator {

    /// Fall of the second moment since the last recomputation beyond which its digits are spent.
    private static final double CANCELLATION = 1e-4;

    private final double[] window;
    private int next;
    private int count;
    private int equalRun;
    private double mean;
    private double squares;
    private double largestSquares;

    public RollingDeviation(int length) {
        window = new double[Checks.within("length", length, 2, Integer.MAX_VALUE)];
    }

    /// Adds the newest value; the oldest leaves once the window is full.
    public void add(double value) {
        IndicatorChecks.finite("value", value);
        double leaving = window[next];
        equalRun = count > 0 && value == window[previous()] ? equalRun + 1 : 1;
        window[next] = value;
        next = Windows.following(next, window.length);
        if (count < window.length) {
            enter(value);
        } else {
            replace(leaving, value);
        }
        if (equalRun >= count) {
            mean = value;
            squares = 0;
            return;
        }
        largestSquares = Math.max(largestSquares, squares);
        if (next == 0 || squares < CANCELLATION * largestSquares) {
            recompute();
        }
    }

    @Override
    public int warmUpBars() {
        return window.length;
    }

    @Override
    public boolean isReady() {
        return count == window.length;
    }

    /// The arithmetic mean.
    public double mean() {
        IndicatorChecks.present(isReady(), "rolling mean");
        return mean;
    }

    /// Standard deviation with divisor n, >= 0.
    public double population() {
        IndicatorChecks.present(isReady(), "rolling deviation");
        return Math.sqrt(squares / count);
    }

    /// Standard deviation with divisor n − 1, >= 0.
    public double sample() {
        IndicatorChecks.present(isReady(), "rolling deviation");
        return Math.sqrt(squares / (count - 1));
    }

    private int previous() {
        return next == 0 ? window.length - 1 : next - 1;
    }

    private void enter(double value) {
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }

    private void replace(double leaving, double value) {
        double formerMean = mean;
        double change = value - leaving;
        mean += change / count;
        squares = Math.max(0, squares + change * (value - mean + leaving - formerMean));
    }

    private void recompute() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += window[i];
        }
        mean = sum / count;
        squares = 0;
        double remainder = 0;
        for (int i = 0; i < count; i++) {
            double distance = window[i] - mean;
            squares += distance * distance;
            remainder += distance;
        }
        squares -= remainder * remainder / count;
        mean += remainder / count;
        largestSquares = squares;
    }
}
