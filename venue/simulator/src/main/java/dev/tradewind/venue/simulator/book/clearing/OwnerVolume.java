// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import java.math.BigInteger;

/// What one customer traded in each of the last 720 whole hours.
final class OwnerVolume {

    /// After so many hours nothing counts any more.
    static final int MEMORY = 30 * 24;

    private static final int SUM = MEMORY;

    private final WideAmounts hours = new WideAmounts(MEMORY + 1);

    /// Puts an hour in the place of the one 720 hours before it: the number at `index` of `volumes`.
    void close(long hour, WideAmounts volumes, int index) {
        int slot = Math.floorMod(hour, MEMORY);
        hours.subtractNumber(SUM, hours, slot);
        hours.clear(slot);
        hours.addNumber(slot, volumes, index);
        hours.addNumber(SUM, volumes, index);
    }

    BigInteger sum() {
        return hours.value(SUM);
    }
}
