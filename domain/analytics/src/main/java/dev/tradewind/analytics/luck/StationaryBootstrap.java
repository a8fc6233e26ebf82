// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;

/// Resamples a series in blocks of random length, so that its dependence over short times survives.
/// Resample b reads stream 5000 + b of the seed and nothing else, so that any of them can be drawn
/// alone, in any order, with the same answer. `blockLength` ≥ 1 is the mean length.
///
/// Source: Politis and Romano 1994; Tradewind quantitative specification 5.3.
public record StationaryBootstrap(long seed, double blockLength) {

    private static final long FIRST_STREAM = 5000;

    public StationaryBootstrap {
        Checks.finite("block length", blockLength);
        Checks.require(blockLength >= 1, "block length", "must be >= 1", blockLength);
    }

    /// Which of `length` values, in order, make resample number `resample`.
    public int[] indices(int resample, int length) {
        Checks.positive("length", length);
        CounterRandom random = new CounterRandom(seed);
        long stream = FIRST_STREAM + resample;
        int[] indices = new int[length];
        indices[0] = (int) (random.uniform(stream, 1) * length);
        for (int t = 1; t < length; t++) {
            boolean isNewBlock = random.uniform(stream, 2L * t) < 1 / blockLength;
            indices[t] =
                    isNewBlock
                            ? (int) (random.uniform(stream, 2L * t + 1) * length)
                            : (indices[t - 1] + 1) % length;
        }
        return indices;
    }

    /// Resample number `resample` of `values`.
    public double[] resample(int resample, double[] values) {
        int[] indices = indices(resample, values.length);
        double[] drawn = new double[values.length];
        for (int t = 0; t < drawn.length; t++) {
            drawn[t] = values[indices[t]];
        }
        return drawn;
    }
}
