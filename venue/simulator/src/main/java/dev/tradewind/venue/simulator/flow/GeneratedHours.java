// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

import dev.tradewind.venue.simulator.generator.FamilyA;
import dev.tradewind.venue.simulator.generator.GeneratedBar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The hours of a generated market for products that go through them side by side: the newest two are kept.
final class GeneratedHours {

    private static final int KEPT = 2;

    private final FamilyA family;
    private final Deque<List<GeneratedBar>> newest = new ArrayDeque<>();
    private long generated;

    GeneratedHours(FamilyA family) {
        this.family = family;
    }

    /// An hour of a product, counted from 0; not older than the newest asked for and the one before.
    GeneratedBar hour(long number, int product) {
        while (generated <= number) {
            newest.addLast(family.next());
            generated++;
            if (newest.size() > KEPT) {
                newest.removeFirst();
            }
        }
        boolean isNewest = number == generated - 1;
        return (isNewest ? newest.getLast() : newest.getFirst()).get(product);
    }
}
