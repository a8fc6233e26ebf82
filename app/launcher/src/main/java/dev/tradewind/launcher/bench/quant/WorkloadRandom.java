// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench.quant;

/// The random numbers of the workload: SplitMix64, so that every language draws the same.
///
/// Source: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators".
public final class WorkloadRandom {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public WorkloadRandom(long seed) {
        state = seed;
    }

    /// Within 0 (included) and 1 (not included), 53 bits.
    public double uniform() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
    }

    /// Within 0 (included) and `bound` (not included).
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// Standard normal: the cosine branch of Box and Muller, two uniform draws each.
    double normal() {
        double radius = uniform();
        double angle = uniform();
        return StrictMath.sqrt(-2 * StrictMath.log(1 - radius))
                * StrictMath.cos(2 * Math.PI * angle);
    }
}
