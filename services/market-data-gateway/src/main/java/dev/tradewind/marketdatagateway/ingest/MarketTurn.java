// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.ingest;

import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.marketdata.BarIntake;
import dev.tradewind.marketdata.Gap;
import dev.tradewind.marketdata.Intake;
import dev.tradewind.marketdatagateway.store.BarStore;
import dev.tradewind.marketdatagateway.store.MarketStore;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.GapEntry;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.marketdata.RefusedBar;
import dev.tradewind.venue.MarketKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What one transaction does to the market. It starts from what memory knows and is thrown away if
/// the transaction fails.
final class MarketTurn {

    private final Handle transaction;
    private final MarketMemory memory;
    private final MarketMemory.Market market;
    private final MarketStore store;
    private final EventFeed feed;
    private final Map<Symbol, BarIntake> intakes = new TreeMap<>();
    private final List<EventFeed.NewEvent> events = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private @Nullable Instant closed;

    /// A bar that was let in, and the event that tells it.
    record Told(ClosedBar bar, long sequence) {}

    MarketTurn(Handle transaction, MarketMemory memory, MarketStore store, EventFeed feed) {
        this.transaction = transaction;
        this.memory = memory;
        this.market = memory.market().orElseThrow();
        this.store = store;
        this.feed = feed;
    }

    List<Told> told() {
        return told;
    }

    /// The last instant that closed in this turn.
    Optional<Instant> closed() {
        return Optional.ofNullable(closed);
    }

    /// Offers a bar to its series.
    void offer(ClosedBar closed) {
        if (!market.symbols().contains(closed.symbol())
                || closed.timeframe() != market.timeframe()) {
            refuse(closed, "the venue announced no such series");
            return;
        }
        Instant now =
                market.status().marketKind() == MarketKind.LIVE ? memory.now() : closed.closeTime();
        switch (intakeOf(closed.symbol()).offer(closed.bar(), now)) {
            case Intake.Taken(List<Bar> bars, var gap) -> take(closed, bars, gap);
            case Intake.Repeated() -> {}
            case Intake.Refused(String reason) -> refuse(closed, reason);
        }
    }

    private void take(ClosedBar closed, List<Bar> bars, @Nullable Gap gap) {
        if (gap != null) {
            store.addGap(
                    transaction,
                    new GapEntry(
                            closed.symbol(),
                            closed.timeframe(),
                            gap.firstMissing(),
                            gap.missingBars(),
                            gap.filled()));
        }
        boolean afterLongGap = gap != null && !gap.filled();
        for (Bar bar : bars) {
            BarClosed event = new BarClosed(closed.symbol(), closed.timeframe(), bar, afterLongGap);
            long sequence =
                    feed.append(transaction, BarClosed.TYPE, closed.symbol().toString(), event);
            told.add(new Told(event.closedBar(), sequence));
        }
    }

    private void refuse(ClosedBar closed, String reason) {
        store.addRefusedBar(
                transaction,
                new RefusedBar(
                        closed.symbol(), closed.timeframe(), closed.bar().openTime(), reason));
    }

    /// Tells that an instant has closed, and which products have no bar there.
    void close(Timeframe timeframe, Instant instant) {
        List<Symbol> present = new ArrayList<>();
        List<Symbol> missing = new ArrayList<>();
        for (Symbol symbol : market.symbols()) {
            Bar last = intakeOf(symbol).last();
            boolean hasBar = last != null && last.closeTime(timeframe).equals(instant);
            (hasBar ? present : missing).add(symbol);
        }
        InstantClosed event = new InstantClosed(timeframe, instant, present, missing);
        events.add(new EventFeed.NewEvent(InstantClosed.TYPE, timeframe.code(), event));
        closed = instant;
    }

    /// Stores what was let in, the events that tell it, and the place in the venue's feed.
    void save(BarStore bars, MarketStore.Source source) {
        if (!events.isEmpty()) {
            number(feed.appendAll(transaction, events));
        }
        bars.add(transaction, told.stream().map(Told::bar).toList());
        Map<Symbol, Long> sequences = new TreeMap<>();
        told.forEach(each -> sequences.put(each.bar().symbol(), each.sequence()));
        sequences.forEach(
                (symbol, sequence) -> store.saveLastSequence(transaction, symbol, sequence));
        store.saveSource(transaction, source);
    }

    private void number(long first) {
        for (int index = 0; index < events.size(); index++) {
            if (events.get(index).payload() instanceof BarClosed event) {
                told.add(new Told(event.closedBar(), first + index));
            }
        }
    }

    private BarIntake intakeOf(Symbol symbol) {
        return intakes.computeIfAbsent(
                symbol,
                each ->
                        memory.last(each)
                                .map(last -> BarIntake.after(last, market.timeframe()))
                                .orElseGet(() -> new BarIntake(market.timeframe())));
    }
}
