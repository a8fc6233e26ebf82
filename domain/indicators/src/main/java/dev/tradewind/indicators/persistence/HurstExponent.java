// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.persistence;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingSum;
import java.util.OptionalDouble;

/// Hurst exponent by the structure function: half the slope of ln(mean squared change over L bars) on ln L, for
/// L = 1..20, of the last n >= 200 log closes. 0.5 for a random walk, above where moves go on, below where they
/// turn back; its standard error is about 0.1 at n = 100, so it informs and signals nothing. First value at
/// index n − 1; none while the change over some L is 0 throughout. Work per bar is O(20).
///
/// Source: Mandelbrot, Van Ness 1968; Tradewind quantitative specification 1.
public final class HurstExponent implements Indicator {

    private static final int LAGS = 20;
    private static final int MINIMUM_LENGTH = 200;

    /// With these, values at ln 1, ln 2, … ln 20 make the slope of their regression line.
    private static final double[] WEIGHTS = weights();

    private final int length;
    private final RollingSum[] squares = new RollingSum[LAGS];
    private final double[] closes = new double[LAGS];
    private final double[] means = new double[LAGS];
    private int next;
    private int seen;

    public HurstExponent(int length) {
        this.length = Checks.within("length", length, MINIMUM_LENGTH, Integer.MAX_VALUE);
        for (int lag = 1; lag <= LAGS; lag++) {
            squares[lag - 1] = new RollingSum(length - lag);
        }
    }

    /// The exponent of a whole series of `levels`, at least 200: log prices, or a spread. Empty where the change
    /// over some number of steps is 0 throughout.
    public static OptionalDouble of(double[] levels) {
        Checks.require(
                levels.length >= MINIMUM_LENGTH,
                "levels",
                "must be at least " + MINIMUM_LENGTH,
                levels.length);
        double[] means = new double[LAGS];
        for (int lag = 1; lag <= LAGS; lag++) {
            double sum = 0;
            for (int i = lag; i < levels.length; i++) {
                IndicatorChecks.finite("level", levels[i]);
                double change = levels[i] - levels[i - lag];
                sum += change * change;
            }
            if (sum == 0) {
                return OptionalDouble.empty();
            }
            means[lag - 1] = sum / (levels.length - lag);
        }
        return OptionalDouble.of(halfSlope(means));
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        for (int lag = 1; lag <= seen; lag++) {
            double change = NaturalLog.of(close / closes[Math.floorMod(next - lag, LAGS)]);
            squares[lag - 1].add(change * change);
        }
        closes[next] = close;
        next = (next + 1) % LAGS;
        seen = Math.min(seen + 1, LAGS);
    }

    @Override
    public int warmUpBars() {
        return length;
    }

    @Override
    public boolean isReady() {
        for (RollingSum sum : squares) {
            if (!sum.isReady() || sum.value() <= 0) {
                return false;
            }
        }
        return true;
    }

    /// The exponent.
    public double value() {
        IndicatorChecks.present(isReady(), "Hurst exponent");
        for (int lag = 1; lag <= LAGS; lag++) {
            means[lag - 1] = squares[lag - 1].value() / (length - lag);
        }
        return halfSlope(means);
    }

    private static double halfSlope(double[] means) {
        double slope = 0;
        for (int i = 0; i < LAGS; i++) {
            slope += WEIGHTS[i] * NaturalLog.of(means[i]);
        }
        return slope / 2;
    }

    private static double[] weights() {
        double mean = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            mean += NaturalLog.of(lag) / LAGS;
        }
        double squares = 0;
        double[] weights = new double[LAGS];
        for (int lag = 1; lag <= LAGS; lag++) {
            weights[lag - 1] = NaturalLog.of(lag) - mean;
            squares += weights[lag - 1] * weights[lag - 1];
        }
        for (int i = 0; i < LAGS; i++) {
            weights[i] /= squares;
        }
        return weights;
    }
}
