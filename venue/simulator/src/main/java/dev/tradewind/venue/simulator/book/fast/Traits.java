// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

/// An owner and what an order is, in one number.
final class Traits {

    static final int BUY = 1;
    static final int POST_ONLY = 2;

    /// Stands under its stop price and waits for it: a stop-limit order or the stop of a bracket.
    static final int WAITS = 4;

    static final int RISING = 8;

    /// A bracket, either slot of it.
    static final int BRACKET = 16;

    static final int EXPIRES = 32;

    private Traits() {}

    static long of(int owner, int flags) {
        return (long) owner << 32 | flags;
    }

    static int owner(long traits) {
        return (int) (traits >> 32);
    }

    static boolean has(long traits, int flag) {
        return (traits & flag) != 0;
    }
}
