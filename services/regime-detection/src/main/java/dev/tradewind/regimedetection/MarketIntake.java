// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedHandler;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regimedetection.store.BarStore;
import dev.tradewind.regimedetection.store.ReadingStore;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.regime.RegimeChanged;
import dev.tradewind.serviceapi.regime.RegimeRead;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Turns the gateway's events into readings: keeps each bar, and when an instant has closed lets
/// the engine take what has arrived. Bars, readings and our own events are written in the
/// transaction that moves the cursor; listeners hear of them after the commit.
final class MarketIntake implements FeedHandler {

    /// Hears of an instant once its readings are on disk.
    @FunctionalInterface
    interface Listener {
        void classified(Timeframe timeframe, Instant asOf, List<RegimeReading> readings);
    }

    /// Where the intake writes.
    record Stores(Database database, BarStore bars, ReadingStore readings, EventFeed feed) {}

    private final Stores stores;
    private final EngineShelf engines;
    private final List<Listener> listeners;

    MarketIntake(Stores stores, EngineShelf engines, List<Listener> listeners) {
        this.stores = stores;
        this.engines = engines;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void handle(Handle transaction, FeedEvent event) {
        switch (event.type()) {
            case BarClosed.TYPE ->
                    stores.bars().add(transaction, event.payload(BarClosed.class).closedBar());
            case InstantClosed.TYPE -> classify(transaction, event.payload(InstantClosed.class));
            default -> {
                // The gateway tells more than concerns us.
            }
        }
    }

    private void classify(Handle transaction, InstantClosed closed) {
        Timeframe timeframe = closed.timeframe();
        RegimeEngine engine = engines.engine(transaction, timeframe);
        Instant asOf = closed.instant();
        List<ClosedBar> bars = stores.bars().take(transaction, timeframe, asOf);
        List<RegimeReading> readings = engine.onInstant(asOf, bars);
        readings.forEach(reading -> keep(transaction, reading));
        SortedMap<Symbol, Regime> regimes = new TreeMap<>();
        readings.forEach(reading -> regimes.put(reading.symbol(), reading.regime()));
        tell(
                transaction,
                RegimeRead.TYPE,
                timeframe.code(),
                new RegimeRead(timeframe, asOf, regimes));
        stores.database()
                .afterCommit(() ->
                        listeners.forEach(
                                listener -> listener.classified(timeframe, asOf, readings)));
    }

    private void keep(Handle transaction, RegimeReading reading) {
        Regime before =
                stores.readings().lastRegime(transaction, reading.timeframe(), reading.symbol());
        stores.readings().add(transaction, reading);
        if (before == reading.regime()) {
            return;
        }
        RegimeChanged changed =
                new RegimeChanged(
                        reading.symbol(),
                        reading.timeframe(),
                        reading.asOf(),
                        before,
                        reading.regime(),
                        reading.confidenceFraction(),
                        reading.evidence());
        tell(transaction, RegimeChanged.TYPE, reading.symbol().toString(), changed);
    }

    private void tell(Handle transaction, String type, String key, Object payload) {
        long sequence = stores.feed().append(transaction, type, key, payload);
        assert sequence > 0;
    }
}
