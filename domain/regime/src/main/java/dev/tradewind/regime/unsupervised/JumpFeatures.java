// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import dev.tradewind.base.check.Checks;
import java.util.Optional;

/// What a jump model looks at: the downside deviation (half-life 10 bars) in units of the product's
/// own long-run deviation, as a logarithm, and the Sortino ratio (half-lives 20 and 60), of one
/// product's log returns. First value after 720 returns; none while every return is zero. One
/// thread owns it.
///
/// Source: Tradewind quantitative specification 2.9; Shu, Yu, Mulvey 2024. Relative to the long-run
/// deviation (half-life 720), so that one model serves products of any volatility.
public final class JumpFeatures {

    /// Numbers in a row of features.
    public static final int COUNT = 3;

    private static final int WARM_UP_RETURNS = 720;
    private static final double SHORTEST = 1e-6;

    private final Means quick = new Means(10);
    private final Means middle = new Means(20);
    private final Means slow = new Means(60);
    private final Means whole = new Means(WARM_UP_RETURNS);
    private int returns;

    /// Takes the next log return and answers the features as of it.
    public Optional<double[]> add(double logReturn) {
        Checks.finite("logReturn", logReturn);
        quick.add(logReturn);
        middle.add(logReturn);
        slow.add(logReturn);
        whole.add(logReturn);
        returns = Math.min(returns + 1, WARM_UP_RETURNS);
        double scale = Math.sqrt(whole.squares);
        if (returns < WARM_UP_RETURNS || scale == 0) {
            return Optional.empty();
        }
        double downside = Math.max(Math.sqrt(quick.downsideSquares) / scale, SHORTEST);
        return Optional.of(
                new double[] {
                    StrictMath.log(downside), middle.sortino(scale), slow.sortino(scale)
                });
    }

    /// Exponential means with one half-life.
    private static final class Means {

        private final double weight;
        private double mean;
        private double squares;
        private double downsideSquares;

        Means(int halfLifeBars) {
            this.weight = 1 - StrictMath.pow(0.5, 1.0 / halfLifeBars);
        }

        void add(double logReturn) {
            double loss = Math.min(logReturn, 0);
            mean += weight * (logReturn - mean);
            squares += weight * (logReturn * logReturn - squares);
            downsideSquares += weight * (loss * loss - downsideSquares);
        }

        double sortino(double scale) {
            return mean / Math.max(Math.sqrt(downsideSquares), SHORTEST * scale);
        }
    }
}
