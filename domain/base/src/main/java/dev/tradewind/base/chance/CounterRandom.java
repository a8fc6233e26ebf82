// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.chance;

/// Counter-based random numbers: a pure function of (seed, stream, index), so that independent
/// parts of a simulation never disturb each other's draws.
///
/// Source: Tradewind quantitative specification 2.6; the mixing function is the finaliser of
/// SplitMix64 (Steele, Lea, Flood 2014).
public final class CounterRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    public CounterRandom(long seed) {
        this.seed = seed;
    }

    /// The seed this instance was made with.
    public long seed() {
        return seed;
    }

    /// Uniform on the open interval (0, 1).
    public double uniform(long stream, long index) {
        long bits = mix(mix(seed + GOLDEN * stream) + GOLDEN * (index + 1));
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }

    /// Standard normal by inversion of [#uniform].
    public double normal(long stream, long index) {
        return InverseNormal.of(uniform(stream, index));
    }

    /// Student t with 4 degrees of freedom, scaled to variance 1.
    public double studentT4(long stream, long index) {
        double u = uniform(stream, index);
        double alpha = 4 * u * (1 - u);
        double root = StrictMath.sqrt(alpha);
        double q = StrictMath.cos(StrictMath.acos(root) / 3) / root;
        return Math.signum(u - 0.5) * 2 * StrictMath.sqrt(Math.max(q - 1, 0)) / StrictMath.sqrt(2);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
