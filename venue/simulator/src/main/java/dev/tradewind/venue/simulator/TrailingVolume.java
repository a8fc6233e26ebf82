// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.order.Fill;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// The notional traded within the last 30 days, counted at face value whatever the quote currency.
final class TrailingVolume {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Deque<Fill> fills = new ArrayDeque<>();
    private BigDecimal volume = BigDecimal.ZERO;

    void add(Fill fill) {
        fills.addLast(fill);
        volume = volume.add(fill.notional().amount());
    }

    BigDecimal at(Instant now) {
        Instant start = now.minus(WINDOW);
        while (!fills.isEmpty() && !fills.getFirst().time().isAfter(start)) {
            volume = volume.subtract(fills.removeFirst().notional().amount());
        }
        return volume;
    }
}
