// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.distribution.Quantile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// The generalised Pareto distribution of what losses exceed their 90 % quantile by.
///
/// Source: McNeil, Frey 2000; Tradewind quantitative specification 3.1. Maximum likelihood in one variable after
/// Grimshaw 1993: for θ = ξ/β the best shape is ξ = mean ln(1 + θy).
///
/// @param threshold the loss u beyond which the tail begins
/// @param exceedances how many losses are beyond it
/// @param sample how many losses there are
/// @param shape ξ
/// @param scale β, in the unit of the losses
record ParetoTail(double threshold, int exceedances, int sample, double shape, double scale) {

    /// With fewer exceedances no tail is fitted.
    static final int FEWEST = 30;

    private static final double QUANTILE = 0.9;
    private static final double LOWEST_SHAPE = -0.5;
    private static final double EXPONENTIAL = 1e-8;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double STEP = 0.25;

    /// The tail of `profits`; absent for fewer than 30 exceedances.
    static Optional<ParetoTail> of(double[] profits) {
        double[] losses = new double[profits.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -profits[i];
        }
        double threshold = Quantile.inPlace(losses, QUANTILE);
        double[] excess = new double[losses.length];
        int count = 0;
        for (double loss : losses) {
            if (loss > threshold) {
                excess[count++] = loss - threshold;
            }
        }
        if (count < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(fitted(Arrays.copyOf(excess, count), threshold, losses.length));
    }

    private static ParetoTail fitted(double[] excess, double threshold, int sample) {
        double mean = 0;
        double greatest = 0;
        for (double value : excess) {
            mean += value / excess.length;
            greatest = Math.max(greatest, value);
        }
        Profile profile = new Profile(excess, mean, greatest);
        double best = profile.minimum();
        double shape = profile.shape(best);
        double scale = Math.abs(shape) < EXPONENTIAL ? mean : shape / profile.rate(best);
        return new ParetoTail(threshold, excess.length, sample, shape, scale);
    }

    /// Absent if the quantile asked for lies before the threshold.
    Optional<TailLoss> loss(double confidence) {
        double rarity = exceedances / (sample * (1 - confidence));
        if (rarity < 1) {
            return Optional.empty();
        }
        double log = StrictMath.log(rarity);
        double excess =
                Math.abs(shape) < EXPONENTIAL
                        ? scale * log
                        : scale / shape * StrictMath.expm1(shape * log);
        double valueAtRisk = threshold + excess;
        if (shape >= 1) {
            return Optional.of(new TailLoss(valueAtRisk, OptionalDouble.empty()));
        }
        double shortfall = (valueAtRisk + scale - shape * threshold) / (1 - shape);
        return Optional.of(TailLoss.of(valueAtRisk, shortfall));
    }

    SequencedMap<String, Double> evidence() {
        SequencedMap<String, Double> shown = new LinkedHashMap<>();
        shown.put("u", threshold);
        shown.put("n_exceed", (double) exceedances);
        shown.put("xi", shape);
        shown.put("beta", scale);
        return shown;
    }

    /// The likelihood as a function of s, where 1 + θ·(greatest excess) = exp(s).
    private record Profile(double[] excess, double mean, double greatest) {

        double rate(double s) {
            return StrictMath.expm1(s) / greatest;
        }

        double shape(double s) {
            double rate = rate(s);
            double sum = 0;
            for (double value : excess) {
                sum += StrictMath.log1p(rate * value);
            }
            return sum / excess.length;
        }

        /// Negative log-likelihood per exceedance, without constants.
        double cost(double s) {
            double shape = shape(s);
            if (shape < LOWEST_SHAPE) {
                return Double.POSITIVE_INFINITY;
            }
            double scale = Math.abs(shape) < EXPONENTIAL ? mean : shape / rate(s);
            return StrictMath.log(scale) + shape;
        }

        /// The s of least cost: the best of a coarse row, then golden section around it.
        double minimum() {
            double best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (double s = -3 - STEP / 2; s < 8; s += STEP) {
                double cost = cost(s);
                if (cost < least) {
                    least = cost;
                    best = s;
                }
            }
            double low = best - STEP;
            double high = best + STEP;
            while (high - low > 1e-7) {
                double left = high - GOLDEN * (high - low);
                double right = low + GOLDEN * (high - low);
                if (cost(left) < cost(right)) {
                    high = right;
                } else {
                    low = left;
                }
            }
            return (low + high) / 2;
        }
    }
}
