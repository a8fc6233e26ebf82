// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.run;

import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.strategyengine.market.BarMemory;
import dev.tradewind.strategyengine.store.CycleStore.Progress;
import java.util.Optional;

/// Follows the gateway's feed: remembers the bars that close, and has the bots decide when an
/// instant has closed. One thread at a time.
public final class InstantRunner {

    private final BarMemory bars;
    private final CycleRunner cycles;
    private final Pace pace;
    private final Optional<Progress> start;
    private long position;

    /// @param start where the last run of the service left off
    public InstantRunner(BarMemory bars, CycleRunner cycles, Pace pace, Optional<Progress> start) {
        this.bars = bars;
        this.cycles = cycles;
        this.pace = pace;
        this.start = start;
        this.position = start.map(Progress::position).orElse(0L);
    }

    /// The position in the gateway's feed to begin after.
    public long position() {
        return position;
    }

    /// Repeats the last word to the market: the process may have died between keeping an instant
    /// and saying so.
    public void resume() {
        start.map(Progress::instant).ifPresent(pace::finished);
    }

    /// Takes in one event of the gateway.
    public void hear(FeedEvent event) {
        if (event.type().equals(BarClosed.TYPE)) {
            bars.add(event.payload(BarClosed.class));
        }
        if (event.type().equals(InstantClosed.TYPE)) {
            decide(event, event.payload(InstantClosed.class));
        }
    }

    private void decide(FeedEvent event, InstantClosed closed) {
        if (event.sequence() > position) {
            cycles.run(event, closed);
            position = event.sequence();
        }
        pace.finished(closed.instant());
    }
}
