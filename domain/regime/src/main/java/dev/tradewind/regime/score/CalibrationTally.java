// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.score;

import dev.tradewind.base.check.Checks;
import dev.tradewind.regime.score.Calibration.ReliabilityRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds up what a [Calibration] needs, over any number of classes. A probability of 0 for what was
/// true counts as 1e-15 in the log-loss. The top class is the first of the largest. One thread owns
/// a tally.
///
/// Source: Tradewind quantitative specification 2.7.
public final class CalibrationTally {

    private static final int BINS = 10;
    private static final double SMALLEST_PROBABILITY = 1e-15;
    private static final double SUM_TOLERANCE = 1e-5;

    private final long[] bars = new long[BINS];
    private final long[] hits = new long[BINS];
    private final double[] confidences = new double[BINS];
    private double squares;
    private double logLosses;

    /// Adds one bar whose true class is `label`, an index into `probabilities`, which sum to 1.
    public void add(int label, double[] probabilities) {
        Checks.require(
                label >= 0 && label < probabilities.length,
                "label",
                "must be below " + probabilities.length,
                label);
        double sum = 0;
        double square = 0;
        int top = 0;
        for (int state = 0; state < probabilities.length; state++) {
            double probability = Checks.fraction("probability", probabilities[state]);
            double miss = probability - (state == label ? 1 : 0);
            sum += probability;
            square += miss * miss;
            top = probability > probabilities[top] ? state : top;
        }
        Checks.require(Math.abs(sum - 1) <= SUM_TOLERANCE, "probabilities", "must sum to 1", sum);
        squares += square;
        logLosses -= StrictMath.log(Math.max(probabilities[label], SMALLEST_PROBABILITY));
        int bin = Math.min((int) (probabilities[top] * BINS), BINS - 1);
        bars[bin]++;
        hits[bin] += top == label ? 1 : 0;
        confidences[bin] += probabilities[top];
    }

    /// Adds all bars of `other` too.
    public void addAll(CalibrationTally other) {
        squares += other.squares;
        logLosses += other.logLosses;
        for (int bin = 0; bin < BINS; bin++) {
            bars[bin] += other.bars[bin];
            hits[bin] += other.hits[bin];
            confidences[bin] += other.confidences[bin];
        }
    }

    /// The measures over all bars so far; absent before the first.
    public Optional<Calibration> calibration() {
        long total = 0;
        for (long count : bars) {
            total += count;
        }
        if (total == 0) {
            return Optional.empty();
        }
        double error = 0;
        List<ReliabilityRow> rows = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (bars[bin] > 0) {
                error += Math.abs(confidences[bin] - hits[bin]) / total;
                rows.add(row(bin));
            }
        }
        return Optional.of(new Calibration(total, squares / total, logLosses / total, error, rows));
    }

    private ReliabilityRow row(int bin) {
        double count = bars[bin];
        return new ReliabilityRow(bin, bars[bin], confidences[bin] / count, hits[bin] / count);
    }
}
