// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import java.math.BigInteger;
import java.util.Arrays;

/// Whole numbers of 128 bits, by index. What is added is a product of two factors, which keeps it
/// exact without an object.
final class WideAmounts {

    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private long[] words;

    WideAmounts(int count) {
        words = new long[2 * count];
    }

    void grow(int count) {
        words = Arrays.copyOf(words, 2 * count);
    }

    /// Adds a product, which may be negative.
    void add(int index, long amount, long factor) {
        addWords(index, Math.multiplyHigh(amount, factor), amount * factor);
    }

    BigInteger value(int index) {
        BigInteger low = BigInteger.valueOf(words[2 * index + 1]);
        return BigInteger.valueOf(words[2 * index])
                .shiftLeft(64)
                .add(low.signum() < 0 ? low.add(WORD) : low);
    }

    /// Whether the number less the one at `used` is at least a product (>= 0).
    boolean covers(int index, int used, long amount, long factor) {
        long low = words[2 * used + 1] + amount * factor;
        long carry = Long.compareUnsigned(low, amount * factor) < 0 ? 1 : 0;
        long high = words[2 * used] + Math.multiplyHigh(amount, factor) + carry;
        return words[2 * index] > high
                || words[2 * index] == high && Long.compareUnsigned(words[2 * index + 1], low) >= 0;
    }

    boolean isNegative(int index) {
        return words[2 * index] < 0;
    }

    void clear(int index) {
        words[2 * index] = 0;
        words[2 * index + 1] = 0;
    }

    /// Adds a number of another table.
    void addNumber(int index, WideAmounts table, int other) {
        addWords(index, table.words[2 * other], table.words[2 * other + 1]);
    }

    void subtractNumber(int index, WideAmounts table, int other) {
        long low = table.words[2 * other + 1];
        long high = table.words[2 * other];
        addWords(index, low == 0 ? -high : ~high, -low);
    }

    private void addWords(int index, long high, long low) {
        long sum = words[2 * index + 1] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        words[2 * index + 1] = sum;
        words[2 * index] = Math.addExact(words[2 * index], high + carry);
    }
}
