// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.arithmetic;

/// Natural logarithm, within 2 ulp of the exact value, from additions, multiplications and one division only:
/// the same bits on every machine, several times faster than `StrictMath.log`, and in a form in
/// which a loop over an array becomes vector instructions.
///
/// With x = 2^k·m and m within √½..√2: ln x = k·ln 2 + 2·artanh((m − 1)/(m + 1)), the series of
/// artanh cut where its terms fall below the last bit.
///
/// Source: Abramowitz, Stegun 1964, 4.1.27.
public final class NaturalLog {

    /// ln 2 in two parts; the first has enough trailing zeros for k·HIGH to be exact.
    private static final double LN2_HIGH = 0x1.62e42fefa38p-1;

    private static final double LN2_LOW = 0x1.ef35793c7673p-45;

    private static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;
    private static final int MANTISSA_BITS = 52;

    private NaturalLog() {}

    /// The logarithm of a ratio of two prices or any other finite number > 0.
    public static double of(double value) {
        boolean isNormal = value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE;
        if (!isNormal) {
            return StrictMath.log(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        long exponent = exponent(bits);
        return ofParts((double) exponent, mantissa(bits, exponent));
    }

    /// k of a normal number > 0, given its bits.
    static long exponent(long bits) {
        return (bits - SQRT_HALF_BITS) >> MANTISSA_BITS;
    }

    /// m of a normal number > 0, given its bits and k.
    static double mantissa(long bits, long exponent) {
        return Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
    }

    /// ln(2^exponent · mantissa) for a whole exponent and a mantissa within √½..√2.
    static double ofParts(double exponent, double mantissa) {
        double ratio = (mantissa - 1) / (mantissa + 1);
        double square = ratio * ratio;
        double series = Math.fma(square, 2.0 / 21, 2.0 / 19);
        series = Math.fma(square, series, 2.0 / 17);
        series = Math.fma(square, series, 2.0 / 15);
        series = Math.fma(square, series, 2.0 / 13);
        series = Math.fma(square, series, 2.0 / 11);
        series = Math.fma(square, series, 2.0 / 9);
        series = Math.fma(square, series, 2.0 / 7);
        series = Math.fma(square, series, 2.0 / 5);
        series = Math.fma(square, series, 2.0 / 3);
        double small = Math.fma(ratio * square, series, exponent * LN2_LOW);
        return Math.fma(exponent, LN2_HIGH, Math.fma(2, ratio, small));
    }
}
