// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.persistence;

import dev.tradewind.base.check.Checks;
import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;
import dev.tradewind.indicators.window.RollingDeviation;

/// The [VarianceRatio] of the last n log returns of closes, over q bars (q >= 2, n > q), in O(1) a bar. First value
/// at index n; none while the price does not move.
///
/// Source: Lo, MacKinlay 1988; Tradewind quantitative specification 1 ("how to stay O(1)").
public final class RollingVarianceRatio implements Indicator {

    private final int q;
    private final int length;
    private final RollingDeviation steps;
    private final RollingDeviation spans;
    private final double[] closes;
    private int next;
    private int seen;

    public RollingVarianceRatio(int q, int length) {
        this.q = Checks.within("q", q, 2, Integer.MAX_VALUE - 2);
        this.length = Checks.within("length", length, q + 1, Integer.MAX_VALUE - 1);
        this.steps = new RollingDeviation(length);
        this.spans = new RollingDeviation(length - q + 1);
        this.closes = new double[q];
    }

    /// Adds the newest close, a price > 0.
    public void add(double close) {
        IndicatorChecks.price("close", close);
        if (seen > 0) {
            steps.add(NaturalLog.of(close / closes[next == 0 ? q - 1 : next - 1]));
        }
        if (seen == q) {
            spans.add(NaturalLog.of(close / closes[next]));
        }
        closes[next] = close;
        next = next + 1 == q ? 0 : next + 1;
        seen = Math.min(seen + 1, q);
    }

    @Override
    public int warmUpBars() {
        return length + 1;
    }

    @Override
    public boolean isReady() {
        return steps.isReady() && steps.population() > 0;
    }

    /// The ratio, >= 0.
    public double value() {
        IndicatorChecks.present(isReady(), "variance ratio");
        double spread = spans.population();
        double shift = spans.mean() - q * steps.mean();
        double squares = (length - q + 1) * (spread * spread + shift * shift);
        double step = steps.sample();
        return squares / VarianceRatio.divisor(length, q) / (step * step);
    }

    /// Distance of the ratio from 1 in standard errors, bars varying alike.
    public double zScore() {
        return VarianceRatio.standardScore(value(), length, q);
    }
}
