// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.coinbase.port.CoinbaseMarketFeed;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.VenueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Our simulated venue in Coinbase's protocol, which has no words for when a market opened and that
/// it has ended: these come through the venue's own dialect.
final class PacedMarket implements MarketDataFeed {

    private final MarketDataFeed coinbase;
    private final VenueMarketClient own;

    PacedMarket(MarketDataFeed coinbase, VenueMarketClient own) {
        this.coinbase = coinbase;
        this.own = own;
    }

    @Override
    public VenueStatus status() {
        VenueStatus told = coinbase.status();
        return new VenueStatus(
                told.venue(),
                told.simulated(),
                told.marketKind(),
                told.market(),
                told.timeframe(),
                told.time(),
                own.status().finished());
    }

    @Override
    public List<Instrument> instruments() {
        return coinbase.instruments();
    }

    @Override
    public List<Bar> history(Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        return coinbase.history(symbol, timeframe, from, to);
    }

    @Override
    public List<Numbered<MarketEvent>> marketEvents(long after, int limit, Duration wait) {
        long place = after > 0 ? after : CoinbaseMarketFeed.placeAfter(own.report().start());
        return coinbase.marketEvents(place, limit, wait);
    }
}
