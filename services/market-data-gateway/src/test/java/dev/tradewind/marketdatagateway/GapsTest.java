// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.GapEntry;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.QualityFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, holes in the market would be traded over as if nothing were missing.
class GapsTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Symbol ETH = Symbol.parse("ETH-USD");

    @TempDir Path folder;

    @Test
    void fillsShortGapsMarksLongOnesAndKeepsBothInTheLedger() throws IOException {
        record("BTC-USD", List.of());
        record("ETH-USD", List.of(4, 5, 8, 9, 10, 11));
        try (TestSystem system =
                new TestSystem(
                        folder,
                        "venue.market=replay",
                        "venue.replay.dir=" + folder,
                        "venue.products=BTC-USD,ETH-USD",
                        "venue.history-bars=2",
                        "venue.speed=max")) {
            system.startVenue().startGateway("pace.consumers=").ready();
            system.await("the end", () -> system.client().products().orThrow().market().finished());

            List<BarClosed> eth =
                    system.events(0).stream()
                            .filter(event -> event.key().equals("ETH-USD"))
                            .map(event -> event.payload(BarClosed.class))
                            .toList();
            assertThat(eth).hasSize(16 - 4);
            assertThat(eth.stream().filter(event -> event.bar().synthetic()))
                    .extracting(event -> event.bar().openTime())
                    .containsExactly(at(4), at(5));
            assertThat(eth.stream().filter(BarClosed::afterLongGap))
                    .extracting(event -> event.bar().openTime())
                    .containsExactly(at(12));
            assertThat(system.client().quality().orThrow().gaps())
                    .containsExactly(
                            new GapEntry(ETH, Timeframe.ONE_HOUR, at(8), 4, false),
                            new GapEntry(ETH, Timeframe.ONE_HOUR, at(4), 2, true));
            assertMissing(system.events(0));
            assertThat(
                            system.client()
                                    .bars(
                                            ETH,
                                            Timeframe.ONE_HOUR,
                                            MarketDataClient.BarsRange.newest(100))
                                    .orThrow()
                                    .bars())
                    .hasSize(12);
            assertThat(system.client().price(BTC).orThrow().provenance().quality())
                    .isEqualTo(QualityFlag.REPLAYED);
        }
    }

    private static void assertMissing(List<FeedEvent> events) {
        List<InstantClosed> instants =
                events.stream()
                        .filter(event -> event.type().equals(InstantClosed.TYPE))
                        .map(event -> event.payload(InstantClosed.class))
                        .toList();
        assertThat(instants.stream().filter(event -> !event.missing().isEmpty()))
                .extracting(InstantClosed::instant)
                .containsExactly(at(5), at(6), at(9), at(10), at(11), at(12));
        assertThat(instants).hasSize(14);
        assertThat(instants.getFirst().closed()).containsExactly(BTC, ETH);
    }

    private void record(String symbol, List<Integer> missing) throws IOException {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int hour = 0; hour < 16; hour++) {
            if (!missing.contains(hour)) {
                text.append(at(hour).getEpochSecond()).append(",10,11,9,10,5\n");
            }
        }
        Files.writeString(folder.resolve("coinbase_" + symbol + "_1h.csv"), text.toString());
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
