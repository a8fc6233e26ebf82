// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import java.math.BigInteger;

/// What one customer traded in each of the last 720 hours and in the present one.
final class OwnerVolume {

    /// After so many hours nothing counts any more.
    static final int MEMORY = 30 * 24;

    private static final int SLOTS = MEMORY + 1;
    private static final int SUM = SLOTS;

    private final WideAmounts hours = new WideAmounts(SLOTS + 1);

    /// Adds a trade to an hour, the present one.
    void add(long hour, long value, long factor) {
        hours.add(slot(hour), value, factor);
    }

    /// Ends the hour before `hour`.
    void begin(long hour) {
        hours.addNumber(SUM, slot(hour - 1));
        hours.subtractNumber(SUM, slot(hour));
        hours.clear(slot(hour));
    }

    /// The whole hours before the present one.
    BigInteger trailing() {
        return hours.value(SUM);
    }

    private static int slot(long hour) {
        return Math.floorMod(hour, SLOTS);
    }
}
