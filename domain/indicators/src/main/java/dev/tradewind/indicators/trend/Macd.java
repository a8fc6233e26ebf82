// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.trend;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.average.ExponentialAverage;

/// Moving average convergence/divergence, in price units: the line is the fast minus the slow
/// exponential average, each seeded on its own (from index slow − 1); the signal is an exponential
/// average of the line from its first value on (from index slow + signal − 2), the histogram is
/// line minus signal. [#isReady()] means all three.
///
/// Source: Appel 1979; Tradewind quantitative specification 1.
public final class Macd implements Indicator {

    private final ExponentialAverage fast;
    private final ExponentialAverage slow;
    private final ExponentialAverage signal;

    public Macd(int fastLength, int slowLength, int signalLength) {
        Checks.require(
                fastLength < slowLength,
                "fastLength",
                "must be < slowLength " + slowLength,
                fastLength);
        this.fast = new ExponentialAverage(fastLength);
        this.slow = new ExponentialAverage(slowLength);
        this.signal = new ExponentialAverage(signalLength);
    }

    /// The usual 12, 26, 9.
    public static Macd standard() {
        return new Macd(12, 26, 9);
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        fast.add(close);
        slow.add(close);
        if (slow.isReady()) {
            signal.add(line());
        }
    }

    @Override
    public int warmUpBars() {
        return slow.warmUpBars() + signal.warmUpBars() - 1;
    }

    @Override
    public boolean isReady() {
        return signal.isReady();
    }

    /// Whether the line has a value.
    public boolean isLineReady() {
        return slow.isReady();
    }

    /// Fast minus slow average.
    public double line() {
        IndicatorChecks.present(isLineReady(), "MACD line");
        return fast.value() - slow.value();
    }

    /// Average of the line.
    public double signal() {
        IndicatorChecks.present(isReady(), "MACD signal");
        return signal.value();
    }

    /// Line minus signal.
    public double histogram() {
        return line() - signal();
    }
}
