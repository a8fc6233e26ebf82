// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.ingest;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.marketdatagateway.pace.PaceKeeper;
import dev.tradewind.marketdatagateway.store.BarStore;
import dev.tradewind.marketdatagateway.store.MarketStore;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.VenueStatus;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Turns what the venue tells into bars, gaps and our own events. Each call is one transaction, in
/// which the place in the venue's feed moves too; memory follows once it is on disk. Used by one
/// thread.
public final class Ingestion {

    private final Database database;
    private final MarketStore store;
    private final BarStore bars;
    private final EventFeed feed;
    private final MarketMemory memory;
    private final PaceKeeper pace;
    private final Counter stored;

    /// Who hears of it.
    public record Outlets(EventFeed feed, MarketMemory memory, PaceKeeper pace) {}

    public Ingestion(Database database, Outlets outlets, Metrics metrics) {
        this.database = database;
        this.store = new MarketStore(database);
        this.bars = new BarStore(database);
        this.feed = outlets.feed();
        this.memory = outlets.memory();
        this.pace = outlets.pace();
        this.stored = metrics.counter("market.bars.stored", "Bars let in, synthetic ones included");
    }

    MarketMemory memory() {
        return memory;
    }

    PaceKeeper pace() {
        return pace;
    }

    /// Loads a market for the first time: its products and the bars from before it opened.
    ///
    /// @param position where its feed is read on from
    MarketStore.Source load(
            VenueStatus status,
            long position,
            List<Instrument> instruments,
            Map<Symbol, List<Bar>> history) {
        MarketStore.Source source = new MarketStore.Source(status, position, null);
        memory.open(MarketMemory.Market.of(status, instruments));
        database.useTransaction(transaction -> {
            MarketTurn turn = turn(transaction);
            instruments.forEach(each -> store.saveProduct(transaction, each));
            history.forEach((symbol, list) ->
                    list.forEach(
                            bar -> turn.offer(new ClosedBar(symbol, status.timeframe(), bar))));
            turn.save(bars, source);
        });
        return source;
    }

    /// Applies the next events of the venue.
    MarketStore.Source apply(MarketStore.Source before, List<Numbered<MarketEvent>> events) {
        return database.inTransaction(transaction -> {
            MarketTurn turn = turn(transaction);
            for (Numbered<MarketEvent> numbered : events) {
                switch (numbered.event()) {
                    case MarketEvent.BarClosed(ClosedBar bar) -> turn.offer(bar);
                    case MarketEvent.InstantClosed(Timeframe timeframe, Instant closeTime) ->
                            turn.close(timeframe, closeTime);
                }
            }
            Instant closed = turn.closed().orElse(before.closedInstant());
            MarketStore.Source source =
                    new MarketStore.Source(
                            at(before.status(), closed), events.getLast().sequence(), closed);
            turn.save(bars, source);
            return source;
        });
    }

    /// A turn whose result is in memory before anybody can hear of it: what is registered first
    /// runs first.
    private MarketTurn turn(Handle transaction) {
        MarketTurn turn = new MarketTurn(transaction, memory, store, feed);
        database.afterCommit(() -> publish(turn));
        return turn;
    }

    private void publish(MarketTurn turn) {
        turn.told().forEach(told -> memory.append(told.bar(), told.sequence()));
        stored.increment(turn.told().size());
        turn.closed()
                .ifPresent(instant -> {
                    memory.update(at(memory.market().orElseThrow().status(), instant));
                    pace.closed(instant);
                });
    }

    private static VenueStatus at(VenueStatus status, @Nullable Instant time) {
        return time == null
                ? status
                : new VenueStatus(
                        status.venue(),
                        status.simulated(),
                        status.marketKind(),
                        status.market(),
                        status.timeframe(),
                        time,
                        status.finished());
    }
}
