// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.base.check.Checks;
import java.util.Arrays;

/// The probability that choosing the best of many variants in a backtest chooses badly: the share of
/// splits of history in which the best in sample is in the lower half (logit ≤ 0) out of sample.
///
/// `logits` holds, for each way to choose half of the blocks as sample, in lexicographic order, the
/// logit of the relative rank that the best variant in sample has in the other half.
///
/// Source: Bailey, Borwein, López de Prado and Zhu 2015 (combinatorially symmetric cross-validation).
public record BacktestOverfitting(int blocks, double[] logits) {

    /// Most blocks accepted: they already make 184,756 splits.
    public static final int MOST_BLOCKS = 20;

    public BacktestOverfitting {
        logits = logits.clone();
    }

    @Override
    public double[] logits() {
        return logits.clone();
    }

    /// Judges `columns[k]`, the returns of variant k, oldest first, all of one length, by their Sharpe
    /// ratios over an even number of `blocks`, each of at least two rows. Where the rows do not
    /// divide evenly, the first blocks have one more; a variant without variance has the ratio 0.
    public static BacktestOverfitting of(double[][] columns, int blocks) {
        Checks.require(columns.length >= 2, "columns", "must be >= 2", columns.length);
        Checks.within("blocks", blocks, 2, Math.min(MOST_BLOCKS, columns[0].length / 2));
        Checks.require(blocks % 2 == 0, "blocks", "must be even", blocks);
        BlockMoments[] moments = new BlockMoments[columns.length];
        for (int k = 0; k < columns.length; k++) {
            Checks.require(
                    columns[k].length == columns[0].length,
                    "column " + k,
                    "must have " + columns[0].length + " rows",
                    columns[k].length);
            moments[k] = BlockMoments.of(columns[k], blocks);
        }
        double[] logits =
                Combinations.of(blocks, blocks / 2).stream()
                        .mapToDouble(sample -> logit(moments, sample, blocks))
                        .toArray();
        return new BacktestOverfitting(blocks, logits);
    }

    /// Share of splits in which the choice was no better than the median out of sample.
    public double probability() {
        return Arrays.stream(logits).filter(logit -> logit <= 0).count() / (double) logits.length;
    }

    public double medianLogit() {
        double[] sorted = logits();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double logit(BlockMoments[] moments, int[] sample, int blocks) {
        int[] rest = Combinations.rest(sample, blocks);
        int best = 0;
        double[] outside = new double[moments.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < moments.length; k++) {
            double inside = moments[k].sharpe(sample);
            outside[k] = moments[k].sharpe(rest);
            if (inside > highest) {
                highest = inside;
                best = k;
            }
        }
        double share = rank(outside, best) / (moments.length + 1);
        return StrictMath.log(share / (1 - share));
    }

    /// Rank from 1 (worst) among `values`; equal ones share the mean of their ranks.
    private static double rank(double[] values, int chosen) {
        int below = 0;
        int equal = 0;
        for (double value : values) {
            below += value < values[chosen] ? 1 : 0;
            equal += value == values[chosen] ? 1 : 0;
        }
        return below + (equal + 1) / 2.0;
    }
}
