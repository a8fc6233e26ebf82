// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds bars of a larger timeframe from the bars of a smaller one. A larger bar closes with the
/// smaller bar that ends it or, if that one is missing, with the first bar after it; it is
/// synthetic only if all of its parts are. Owned by one thread.
public final class BarAggregator {

    private final Timeframe from;
    private final Timeframe to;
    private @Nullable GrowingBar growing;

    public BarAggregator(Timeframe from, Timeframe to) {
        long share = to.length().toSeconds() % from.length().toSeconds();
        Checks.require(
                share == 0 && to.compareTo(from) > 0,
                "to",
                "must be a multiple of " + from.code(),
                to.code());
        this.from = from;
        this.to = to;
    }

    /// Adds the next smaller bar; returns the larger bars that it closes, oldest first.
    public List<Bar> add(Bar bar) {
        List<Bar> closed = new ArrayList<>();
        Instant openTime = to.openOf(bar.openTime());
        GrowingBar current = growing;
        if (current != null && !current.openTime().equals(openTime)) {
            closed.add(current.closed());
            current = null;
        }
        if (current == null) {
            current = GrowingBar.from(openTime, bar);
        } else {
            current.add(bar);
        }
        growing = current;
        if (to.isAligned(bar.closeTime(from))) {
            closed.add(current.closed());
            growing = null;
        }
        return closed;
    }
}
