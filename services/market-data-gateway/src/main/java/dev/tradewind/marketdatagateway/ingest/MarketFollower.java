// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.ingest;

import dev.tradewind.framework.telemetry.CallContext;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.marketdatagateway.store.BarStore;
import dev.tradewind.marketdatagateway.store.MarketStore;
import dev.tradewind.marketdatagateway.view.MarketMemory;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.VenueException;
import dev.tradewind.venue.VenueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the venue's feed from where the store has read it. A new store is first filled with the
/// products and the bars from before the market opened. When the venue does not answer it tries
/// again, more and more slowly. Run by one thread.
public final class MarketFollower implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MarketFollower.class);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int PAGE = 1_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final MarketDataFeed venue;
    private final Ingestion ingestion;
    private final MarketMemory memory;
    private final SystemTime time;
    private final int warmUpBars;
    private MarketStore.@Nullable Source source;
    private boolean isSameMarket;
    private volatile Optional<String> obstacle = Optional.of("the market is not loaded yet");
    private Duration pause = FIRST_PAUSE;

    public MarketFollower(
            MarketDataFeed venue, Ingestion ingestion, SystemTime time, int warmUpBars) {
        this.venue = venue;
        this.ingestion = ingestion;
        this.memory = ingestion.memory();
        this.time = time;
        this.warmUpBars = warmUpBars;
    }

    /// Brings back what the store knows, before the first run.
    public void restore(MarketStore store, BarStore bars, int barsInMemory) {
        store.source()
                .ifPresent(stored -> {
                    List<MarketStore.Product> products = store.products();
                    memory.open(
                            MarketMemory.Market.of(
                                    stored.status(),
                                    products.stream()
                                            .map(MarketStore.Product::instrument)
                                            .toList()));
                    products.forEach(each -> restore(each, stored, bars, barsInMemory));
                    source = stored;
                    Instant closed = stored.closedInstant();
                    if (closed != null) {
                        ingestion.pace().closed(closed);
                    }
                });
    }

    private void restore(
            MarketStore.Product product, MarketStore.Source stored, BarStore bars, int count) {
        Symbol symbol = product.instrument().symbol();
        Timeframe timeframe = stored.status().timeframe();
        bars.newest(symbol, timeframe, Instant.EPOCH, Instant.MAX, count)
                .forEach(bar ->
                        memory.append(
                                new ClosedBar(symbol, timeframe, bar), product.lastSequence()));
    }

    /// Why the gateway cannot do its work yet.
    public Optional<String> obstacle() {
        return obstacle;
    }

    /// Follows until interrupted.
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
                pause = FIRST_PAUSE;
            } catch (VenueException failure) {
                isSameMarket = false;
                memory.connected(false);
                LOG.atDebug().addKeyValue("reason", failure.getMessage()).log("venue_lost");
                time.pause(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        }
    }

    private void step() {
        MarketStore.Source present = source;
        if (present == null) {
            source = load();
        } else if (isSameMarket || recognises(present)) {
            follow(present);
        }
    }

    private void follow(MarketStore.Source present) {
        List<Numbered<MarketEvent>> events = venue.marketEvents(present.position(), PAGE, WAIT);
        memory.connected(true);
        if (events.isEmpty()) {
            memory.update(venue.status());
            return;
        }
        CallContext.create().run(() -> source = ingestion.apply(present, events));
    }

    /// Whether the venue still shows the market of the store. While it does not, nothing is read
    /// from it.
    private boolean recognises(MarketStore.Source present) {
        VenueStatus status = venue.status();
        isSameMarket = status.market().equals(present.status().market());
        memory.connected(isSameMarket);
        if (isSameMarket) {
            obstacle = Optional.empty();
            memory.update(status);
            return true;
        }
        String reason =
                "the store holds '%s', the venue shows '%s': choose another folder with data.folder"
                        .formatted(present.status().market(), status.market());
        if (!obstacle.equals(Optional.of(reason))) {
            LOG.atError().addKeyValue("reason", reason).log("foreign_market");
        }
        obstacle = Optional.of(reason);
        time.pause(LONGEST_PAUSE);
        return false;
    }

    private MarketStore.Source load() {
        VenueStatus status = venue.status();
        List<Numbered<MarketEvent>> first = venue.marketEvents(0, 1, Duration.ZERO);
        Instant opening = first.isEmpty() ? status.time() : openingOf(first.getFirst(), status);
        long position = first.isEmpty() ? 0 : first.getFirst().sequence() - 1;
        Duration warmUp = status.timeframe().length().multipliedBy(warmUpBars);
        List<Instrument> instruments = venue.instruments();
        Map<Symbol, List<Bar>> history = new TreeMap<>();
        for (Instrument instrument : instruments) {
            Symbol symbol = instrument.symbol();
            history.put(
                    symbol,
                    venue.history(symbol, status.timeframe(), opening.minus(warmUp), opening));
        }
        MarketStore.Source loaded = ingestion.load(status, position, instruments, history);
        memory.connected(true);
        isSameMarket = true;
        obstacle = Optional.empty();
        LOG.atInfo()
                .addKeyValue("market", status.market())
                .addKeyValue("opening", opening)
                .log("market_loaded");
        return loaded;
    }

    private static Instant openingOf(Numbered<MarketEvent> first, VenueStatus status) {
        return switch (first.event()) {
            case MarketEvent.BarClosed(ClosedBar bar) -> bar.bar().openTime();
            case MarketEvent.InstantClosed(var _, Instant closeTime) ->
                    closeTime.minus(status.timeframe().length());
        };
    }
}
