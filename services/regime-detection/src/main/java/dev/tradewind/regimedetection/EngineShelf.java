// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regimedetection.store.BarStore;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The engine of each timeframe. An engine is always as far as the store: one that is not (at
/// start, or after a transaction that it saw and the store did not keep) is rebuilt from the stored
/// bars. Used by the thread that reads the feed.
final class EngineShelf {

    private final BarStore bars;
    private final Function<Timeframe, RegimeEngine> fresh;
    private final Map<Timeframe, RegimeEngine> engines = new EnumMap<>(Timeframe.class);

    EngineShelf(BarStore bars, Function<Timeframe, RegimeEngine> fresh) {
        this.bars = bars;
        this.fresh = fresh;
    }

    /// Rebuilds the engines of all timeframes seen so far.
    void restore(Handle handle) {
        bars.timeframes(handle).forEach(timeframe -> engine(handle, timeframe));
    }

    /// The engine of `timeframe`, as far as the store that `handle` sees.
    RegimeEngine engine(Handle handle, Timeframe timeframe) {
        RegimeEngine present = engines.computeIfAbsent(timeframe, fresh);
        if (present.lastInstant().equals(bars.lastInstant(handle, timeframe))) {
            return present;
        }
        RegimeEngine rebuilt = fresh.apply(timeframe);
        bars.replay(handle, timeframe, rebuilt::onInstant);
        engines.put(timeframe, rebuilt);
        return rebuilt;
    }
}
