// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.client;

import static dev.tradewind.simulatorserver.client.VenueCalls.answer;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.simulatorserver.wire.Acknowledgement;
import dev.tradewind.simulatorserver.wire.MarketEventRecord;
import dev.tradewind.simulatorserver.wire.VenueReport;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.PacedClock;
import dev.tradewind.venue.VenueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Market and clock of the simulated venue, over HTTP. Safe from any thread.
public final class VenueMarketClient implements MarketDataFeed, PacedClock {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ServiceClient client;

    public VenueMarketClient(ServiceClient client) {
        this.client = client;
    }

    @Override
    public VenueStatus status() {
        return report().status();
    }

    /// Everything the venue says about itself.
    public VenueReport report() {
        return answer(client.get("/api/v1/status").send(VenueReport.class));
    }

    @Override
    public List<Instrument> instruments() {
        return answer(client.get("/api/v1/instruments").sendForList(Instrument.class));
    }

    @Override
    public List<Bar> history(Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        return answer(
                client.get("/api/v1/bars/{symbol}", symbol)
                        .query("timeframe", timeframe.code())
                        .query("from", from)
                        .query("to", to)
                        .sendForList(Bar.class));
    }

    @Override
    public List<Numbered<MarketEvent>> marketEvents(long after, int limit, Duration wait) {
        return answer(
                        client.get("/api/v1/market-events")
                                .query("after", after)
                                .query("limit", limit)
                                .query("waitMillis", wait.toMillis())
                                .asFeed()
                                .within(wait.plus(GRACE))
                                .sendForList(MarketEventRecord.class))
                .stream()
                .map(MarketEventRecord::event)
                .toList();
    }

    @Override
    public void acknowledge(Instant closeTime) {
        CallResult<byte[]> result =
                client.post("/api/v1/clock/acknowledge")
                        .body(new Acknowledgement(closeTime))
                        .sendForBytes();
        byte[] unused = answer(result);
        assert unused.length == 0;
    }
}
