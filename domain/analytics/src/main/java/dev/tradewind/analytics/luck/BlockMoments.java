// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

/// Count, sum and squares of the blocks of one series around its mean, so that the Sharpe ratio of
/// any set of blocks costs one addition per block.
record BlockMoments(double mean, int[] counts, double[] sums, double[] squares) {

    private static final double NOISE = 1e-24;

    static BlockMoments of(double[] values, int blocks) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        int[] counts = new int[blocks];
        double[] sums = new double[blocks];
        double[] squares = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            int from = start(block, blocks, values.length);
            int to = start(block + 1, blocks, values.length);
            counts[block] = to - from;
            for (int i = from; i < to; i++) {
                double centred = values[i] - mean;
                sums[block] += centred;
                squares[block] += centred * centred;
            }
        }
        return new BlockMoments(mean, counts, sums, squares);
    }

    /// First row of a block when the first `length` mod `blocks` blocks have one row more.
    private static int start(int block, int blocks, int length) {
        return block * (length / blocks) + Math.min(block, length % blocks);
    }

    /// Sharpe ratio of the rows of `chosen` blocks; 0 without variance.
    double sharpe(int[] chosen) {
        int count = 0;
        double sum = 0;
        double square = 0;
        for (int block : chosen) {
            count += counts[block];
            sum += sums[block];
            square += squares[block];
        }
        double shift = sum / count;
        double variance = (square - sum * shift) / (count - 1);
        double level = (mean + shift) * (mean + shift);
        return variance <= NOISE * level ? 0 : (mean + shift) / StrictMath.sqrt(variance);
    }
}
