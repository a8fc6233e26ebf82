// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.analytics.performance.ReturnMoments;
import dev.tradewind.base.check.Checks;
import java.util.Optional;
import java.util.OptionalDouble;

/// A Sharpe ratio per period (not annualised), measured over `periods` returns of the given skew and
/// plain kurtosis (3 for a normal), and what it proves.
///
/// Source: Lo 2002; Mertens 2002; Bailey and López de Prado 2012 and 2014.
public record SharpeEvidence(double sharpe, int periods, double skew, double kurtosis) {

    public SharpeEvidence {
        Checks.finite("sharpe", sharpe);
        Checks.require(periods >= 2, "periods", "must be >= 2", periods);
        Checks.finite("skew", skew);
        Checks.within("kurtosis", kurtosis, 1, Double.MAX_VALUE);
    }

    public static SharpeEvidence of(ReturnMoments moments) {
        return new SharpeEvidence(
                moments.sharpe(), moments.count(), moments.skew(), moments.kurtosis());
    }

    /// Probability that the true ratio exceeds `benchmark` (per period): the probabilistic Sharpe
    /// ratio. Absent where the moments leave no variance.
    public OptionalDouble probabilityAbove(double benchmark) {
        double variance = variance();
        if (variance <= 0) {
            return OptionalDouble.empty();
        }
        double distance = (sharpe - benchmark) * StrictMath.sqrt(periods - 1.0);
        return OptionalDouble.of(Normal.cumulative(distance / StrictMath.sqrt(variance)));
    }

    /// [#probabilityAbove] the ratio that the best of `trials` without skill is expected to show: the
    /// deflated Sharpe ratio.
    public OptionalDouble deflated(Trials trials) {
        return probabilityAbove(trials.expectedBest());
    }

    /// The two-sided interval of the true ratio (per period) at `confidence`; absent where the moments
    /// leave no variance.
    public Optional<Interval> interval(double confidence) {
        double variance = variance();
        if (variance <= 0) {
            return Optional.empty();
        }
        double error = StrictMath.sqrt(variance / (periods - 1.0));
        double half = Normal.quantile((1 + confidence) / 2) * error;
        return Optional.of(new Interval(sharpe - half, sharpe + half));
    }

    /// Periods needed to prove at `confidence` that the true ratio exceeds `benchmark` (per period);
    /// absent unless the measured ratio does.
    public OptionalDouble minimumTrackRecord(double benchmark, double confidence) {
        double variance = variance();
        if (sharpe <= benchmark || variance <= 0) {
            return OptionalDouble.empty();
        }
        double ratio = Normal.quantile(confidence) / (sharpe - benchmark);
        return OptionalDouble.of(1 + variance * ratio * ratio);
    }

    /// n times the variance of the estimated ratio.
    private double variance() {
        return 1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
    }
}
