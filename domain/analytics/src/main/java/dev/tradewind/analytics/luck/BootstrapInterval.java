// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.analytics.distribution.Quantile;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.base.check.Checks;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Percentile intervals of a statistic by resampling. `resamples` should be 2,000 or more in what is
/// published; `confidence` is a fraction.
///
/// Source: Efron 1979 (percentile method); quantiles interpolate (type 7).
public record BootstrapInterval(StationaryBootstrap bootstrap, int resamples, double confidence) {

    public BootstrapInterval {
        Checks.positive("resamples", resamples);
        Checks.require(
                confidence > 0 && confidence < 1, "confidence", "must be within 0..1", confidence);
    }

    /// The interval of `statistic` of `values`, oldest first. Resamples without a value are left out;
    /// absent where the statistic has no value in more than half of them.
    public Optional<Interval> of(double[] values, Function<double[], OptionalDouble> statistic) {
        double[] drawn = new double[resamples];
        int known = 0;
        for (int b = 0; b < resamples; b++) {
            OptionalDouble value = statistic.apply(bootstrap.resample(b, values));
            if (value.isPresent()) {
                drawn[known++] = value.getAsDouble();
            }
        }
        if (2 * known <= resamples) {
            return Optional.empty();
        }
        double[] found = Arrays.copyOf(drawn, known);
        double tail = (1 - confidence) / 2;
        return Optional.of(new Interval(Quantile.of(found, tail), Quantile.of(found, 1 - tail)));
    }
}
