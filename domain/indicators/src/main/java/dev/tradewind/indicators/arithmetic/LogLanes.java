// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.arithmetic;

import dev.tradewind.base.check.Checks;

/// [NaturalLog] of many values at once, bit for bit the same, in loops that become vector instructions. Owns its
/// scratch memory; one thread owns it.
///
/// Source: as [NaturalLog] (Abramowitz, Stegun 1964, 4.1.27).
public final class LogLanes {

    private final long[] exponents;
    private final double[] mantissas;

    /// For up to `capacity` values at once.
    public LogLanes(int capacity) {
        exponents = new long[Checks.positive("capacity", capacity)];
        mantissas = new double[capacity];
    }

    /// The logarithms of the first `count` values, each finite and at least [Double#MIN_NORMAL]; another one gets
    /// a number that means nothing. The answer is valid until the next call.
    public double[] of(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            long exponent = NaturalLog.exponent(bits);
            exponents[i] = exponent;
            mantissas[i] = NaturalLog.mantissa(bits, exponent);
        }
        for (int i = 0; i < count; i++) {
            mantissas[i] = NaturalLog.ofParts((double) exponents[i], mantissas[i]);
        }
        return mantissas;
    }
}
