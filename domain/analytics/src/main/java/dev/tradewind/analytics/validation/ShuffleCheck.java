// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import dev.tradewind.analytics.performance.ReturnMoments;
import dev.tradewind.base.check.Checks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Whether a pipeline earns where nothing can be earned: on block-shuffled returns it must make a loss
/// of its costs. `meanNet` is the mean result after costs, `grossT` the t statistic of the result
/// before costs over the shuffles, absent where all are equal.
///
/// Source: Tradewind quantitative specification 5.4.
public record ShuffleCheck(int shuffles, double meanNet, OptionalDouble grossT) {

    private static final double CRITICAL = 2;

    /// What one run of a pipeline made: its net result and the costs in it, as fractions.
    public record Outcome(double net, double costs) {}

    /// Runs `pipeline` on `shuffles` ≥ 2 shuffles of `rows`.
    public static <T> ShuffleCheck of(
            List<T> rows, Function<List<T>, Outcome> pipeline, BlockShuffle shuffle, int shuffles) {
        Checks.require(shuffles >= 2, "shuffles", "must be >= 2", shuffles);
        double net = 0;
        double[] gross = new double[shuffles];
        for (int i = 0; i < shuffles; i++) {
            Outcome outcome = pipeline.apply(shuffle.apply(i, rows));
            net += outcome.net();
            gross[i] = outcome.net() + outcome.costs();
        }
        Optional<ReturnMoments> moments = ReturnMoments.of(gross);
        return new ShuffleCheck(
                shuffles,
                net / shuffles,
                moments.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(moments.get().sharpe() * StrictMath.sqrt(shuffles)));
    }

    /// Whether it loses its costs and no more: mean net ≤ 0 and |t| < 2.
    public boolean isPassed() {
        return meanNet <= 0 && Math.abs(grossT.orElse(0)) < CRITICAL;
    }
}
