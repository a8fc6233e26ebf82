// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway.view;

import dev.tradewind.marketdata.BarHistory;
import dev.tradewind.marketdata.StalenessPolicy;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.MarketStatus;
import dev.tradewind.serviceapi.marketdata.Provenance;
import dev.tradewind.serviceapi.marketdata.QualityFlag;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.VenueStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The market in memory. The follower alone writes, after its transaction is on disk; every request
/// reads.
public final class MarketMemory {

    private final InstantSource wallTime;
    private final BarHistory history;
    private final Map<Symbol, Long> sequences = new ConcurrentHashMap<>();
    private volatile @Nullable Market market;
    private volatile boolean connected;

    /// The venue and its products, sorted by symbol.
    public record Market(VenueStatus status, List<Instrument> instruments, List<Symbol> symbols) {

        public Market {
            instruments = List.copyOf(instruments);
            symbols = List.copyOf(symbols);
        }

        public static Market of(VenueStatus status, List<Instrument> instruments) {
            return new Market(
                    status, instruments, instruments.stream().map(Instrument::symbol).toList());
        }

        public Timeframe timeframe() {
            return status.timeframe();
        }
    }

    public MarketMemory(int barsInMemory, InstantSource wallTime) {
        this.history = new BarHistory(barsInMemory);
        this.wallTime = wallTime;
    }

    /// The market, empty until it is loaded.
    public Optional<Market> market() {
        return Optional.ofNullable(market);
    }

    /// The present of the market: its own clock where it is paced, else the machine's.
    public Instant now() {
        Market present = market;
        return present == null || present.status().marketKind() == MarketKind.LIVE
                ? wallTime.instant()
                : present.status().time();
    }

    /// The newest bar of a product.
    public Optional<Bar> last(Symbol symbol) {
        return market().flatMap(present -> history.last(symbol, present.timeframe()));
    }

    /// The bars in memory of the market's own timeframe with `start` <= open time < `end`,
    /// ascending.
    public List<Bar> bars(Symbol symbol, Instant start, Instant end) {
        Market present = market;
        if (present == null) {
            return List.of();
        }
        Instant lastClose = end.minusNanos(1).plus(present.timeframe().length());
        return history.bars(symbol, present.timeframe(), start.minusNanos(1), lastClose);
    }

    /// Whether the venue answers.
    public boolean isConnected() {
        return connected;
    }

    /// Where the datum of `symbol` that was new at `time` comes from.
    public Provenance provenance(Symbol symbol, Instant time) {
        VenueStatus status = market().orElseThrow().status();
        Instant now = now();
        boolean stale =
                !connected || StalenessPolicy.forBars(status.timeframe()).isStale(time, now);
        return new Provenance(
                status.venue(),
                time,
                StalenessPolicy.age(time, now).toMillis(),
                sequences.getOrDefault(symbol, 0L),
                stale ? QualityFlag.STALE : origin(status));
    }

    /// The state of the venue.
    public MarketStatus status() {
        VenueStatus status = market().orElseThrow().status();
        return new MarketStatus(
                status.venue(),
                status.simulated(),
                origin(status),
                status.market(),
                status.time(),
                status.finished());
    }

    private static QualityFlag origin(VenueStatus status) {
        return switch (status.marketKind()) {
            case LIVE -> QualityFlag.LIVE;
            case REPLAYED -> QualityFlag.REPLAYED;
            case GENERATED -> QualityFlag.SIMULATED;
        };
    }

    /// Notes what the venue says of itself, and its products.
    public void open(Market opened) {
        market = opened;
    }

    /// Notes the venue's present status.
    public void update(VenueStatus status) {
        Market present = market().orElseThrow();
        market = new Market(status, present.instruments(), present.symbols());
    }

    /// Notes whether the venue answers.
    public void connected(boolean answers) {
        connected = answers;
    }

    /// Adds the next bar of a series and the event that told it.
    public void append(ClosedBar bar, long sequence) {
        history.append(bar);
        sequences.put(bar.symbol(), sequence);
    }
}
