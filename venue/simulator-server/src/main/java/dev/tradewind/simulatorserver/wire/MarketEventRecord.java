// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.wire;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One market event on the wire: a closed bar, or an instant with its timeframe.
public record MarketEventRecord(
        long sequence,
        @Nullable ClosedBar bar,
        @Nullable Timeframe timeframe,
        @Nullable Instant closeTime) {

    /// The wire form of event number `sequence`.
    public static MarketEventRecord of(long sequence, MarketEvent event) {
        return switch (event) {
            case MarketEvent.BarClosed(var bar) -> new MarketEventRecord(sequence, bar, null, null);
            case MarketEvent.InstantClosed(var timeframe, var closeTime) ->
                    new MarketEventRecord(sequence, null, timeframe, closeTime);
        };
    }

    /// The event; an instant without its fields is a [NullPointerException].
    public Numbered<MarketEvent> event() {
        MarketEvent event =
                bar != null
                        ? new MarketEvent.BarClosed(bar)
                        : new MarketEvent.InstantClosed(
                                Objects.requireNonNull(timeframe, "timeframe"),
                                Objects.requireNonNull(closeTime, "closeTime"));
        return new Numbered<>(sequence, event);
    }
}
