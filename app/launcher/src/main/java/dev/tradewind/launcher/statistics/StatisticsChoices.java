// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.luck.BlockLength;
import dev.tradewind.analytics.luck.StationaryBootstrap;
import dev.tradewind.analytics.luck.Trials;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a person may choose about statistics: an annual risk-free rate and target Sharpe ratio, how to
/// resample, which numbers of blocks to judge overfitting by, and the searches that the result may come from.
public record StatisticsChoices(
        double riskFree,
        double target,
        Resampling resampling,
        List<Integer> splits,
        List<Search> searches) {

    public StatisticsChoices {
        splits = List.copyOf(splits);
        searches = List.copyOf(searches);
    }

    /// Seed, number of resamples and mean block length; without one it is found for each series.
    public record Resampling(long seed, int resamples, OptionalDouble blockLength) {

        /// The bootstrap for `series`, one or more; the longest of their automatic block lengths.
        StationaryBootstrap bootstrap(double[]... series) {
            double length =
                    blockLength.orElseGet(() -> {
                        double longest = 1;
                        for (double[] one : series) {
                            longest = Math.max(longest, BlockLength.automatic(one));
                        }
                        return longest;
                    });
            return new StationaryBootstrap(seed, length);
        }
    }

    /// How many configurations were tried, and the variance of their Sharpe ratios per day, if known.
    public record Search(int trials, OptionalDouble sharpeVariance) {

        /// The trials, where the variance is known.
        Optional<Trials> known() {
            return sharpeVariance.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Trials(trials, sharpeVariance.getAsDouble()));
        }
    }
}
