// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the bars of one product from its trades. An interval without a trade has no bar: it is a
/// gap and is treated as one by [BarIntake]. Owned by one thread.
public final class BarBuilder {

    private final Timeframe timeframe;
    private @Nullable GrowingBar growing;
    private Instant reached = Instant.MIN;

    public BarBuilder(Timeframe timeframe) {
        this.timeframe = timeframe;
    }

    /// Adds a trade, which must not be older than what was told before; returns the bar that it
    /// closes.
    public Optional<Bar> trade(Instant time, Price price, Quantity size) {
        Optional<Bar> closed = advanceTo(time);
        Instant openTime = timeframe.openOf(time);
        Bar part = Bar.recorded(openTime, price, price, price, price, size);
        if (growing == null) {
            growing = GrowingBar.from(openTime, part);
        } else {
            growing.add(part);
        }
        return closed;
    }

    /// Tells that time has come to `now`; returns the bar that has closed by then.
    public Optional<Bar> advanceTo(Instant now) {
        Checks.require(!now.isBefore(reached), "time", "must not be before " + reached, now);
        reached = now;
        GrowingBar current = growing;
        if (current == null || !timeframe.openOf(now).isAfter(current.openTime())) {
            return Optional.empty();
        }
        growing = null;
        return Optional.of(current.closed());
    }
}
