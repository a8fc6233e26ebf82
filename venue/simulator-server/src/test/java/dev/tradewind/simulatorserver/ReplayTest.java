// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.Numbered;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a replay would tell something else than what was recorded, or not say why it
/// cannot start.
class ReplayTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir Path data;
    @TempDir Path recordings;

    @BeforeEach
    void record() {
        write("coinbase_BTC-USD_1h.csv.gz", 10, -1);
        write("binance_BTC-USD_1h.csv", 3, -1);
        write("coinbase_ETH-USD_1h.csv.gz", 10, 6);
        write("coinbase_BTC-USD_1m_quotes.csv.gz", 1, -1);
    }

    @Test
    void tellsTheRecordingFromItsOpeningToItsEndAndStaysUp() {
        List<String> told = new ArrayList<>();
        try (ServiceHarness harness = start("venue.products=BTC-USD,ETH-USD", from(5))) {
            VenueMarketClient market = market(harness);
            assertThat(market.history(symbol("BTC-USD"), hourly(), START, START.plus(hours(9))))
                    .hasSizeGreaterThanOrEqualTo(5);
            long cursor = 0;
            while (told.size() < 5) {
                for (Numbered<MarketEvent> event :
                        market.marketEvents(cursor, 100, Duration.ofSeconds(10))) {
                    cursor = event.sequence();
                    if (event.event() instanceof MarketEvent.InstantClosed closed) {
                        told.add(closed.closeTime().toString());
                        market.acknowledge(closed.closeTime());
                    }
                }
            }
            harness.await("the end of the recording", () -> market.status().finished());
            assertThat(cursor).isEqualTo(5 + 5 + 5 - 1);
            assertThat(market.status().marketKind()).isEqualTo(MarketKind.REPLAYED);
            assertThat(harness.get("/health").body()).contains("\"UP\"");
        }
        assertThat(told.getFirst()).isEqualTo("2025-01-01T06:00:00Z");
        assertThat(told.getLast()).isEqualTo("2025-01-01T10:00:00Z");
    }

    @Test
    void refusesADataFolderOfAnotherMarket() {
        start("venue.products=BTC-USD", from(5)).close();

        assertRefused("data.folder", "venue.products=ETH-USD", from(5));
    }

    @Test
    void listsTheValidProductsWhenOneIsMissing() {
        assertRefused("[BTC-USD, ETH-USD]", "venue.products=XRP-USD");
        assertRefused("[BTC-USD, ETH-USD]", "venue.products=");
        assertRefused(
                "holds for venue.timeframe=1d nothing",
                "venue.timeframe=1d",
                "venue.products=BTC-USD");
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertRefused(
                "venue.from=2024-01-01T00:00:00Z is outside the recording",
                "venue.products=BTC-USD",
                "venue.from=2024-01-01");
        assertRefused("venue.from=soon must be a day", "venue.products=BTC-USD", "venue.from=soon");
        assertRefused(
                "must be the start of a bar of 1h",
                "venue.products=BTC-USD",
                "venue.from=2025-01-01T00:30:00Z");
        assertRefused(
                "venue.to=2025-01-01T02:00:00Z must be after",
                "venue.products=BTC-USD",
                from(5),
                "venue.to=2025-01-01T02:00:00Z");
        assertRefused(
                "venue.timeframe=7h is none of", "venue.products=BTC-USD", "venue.timeframe=7h");
        assertRefused(
                "venue.speed=-1 must be market seconds",
                "venue.products=BTC-USD",
                "venue.speed=-1");
        assertRefused(
                "venue.speed=fast must be market seconds",
                "venue.products=BTC-USD",
                "venue.speed=fast");
        assertRefused("belong together", "venue.products=BTC-USD", "venue.fees.maker=0.001");
        assertRefused("needs venue.replay.dir", "venue.replay.dir=");
        assertRefused("cannot be read", "venue.replay.dir=" + recordings.resolve("nowhere"));
        assertRefused(
                "the generated market has bars of 1h only",
                "venue.market=generated",
                "venue.timeframe=1d");
        assertRefused(
                "the generated market has no XRP-USD",
                "venue.market=generated",
                "venue.products=XRP-USD");
    }

    @Test
    void importsNothingFromABrokenFile() throws IOException {
        Files.writeString(
                recordings.resolve("coinbase_SOL-USD_1h.csv"),
                "time,open,high,low,close,volume\n1735689600,1,1,1,1,1\n1735693200,1,0.5,1,1,1\n");

        assertRefused(
                "coinbase_SOL-USD_1h.csv, line 3: bar: high must not be below open, close or low",
                "venue.products=SOL-USD");
    }

    private void assertRefused(String message, String... settings) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start(settings).close())
                .withMessageContaining(message);
    }

    private ServiceHarness start(String... settings) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "venue.market=replay",
                                "venue.replay.dir=" + recordings,
                                "venue.speed=max",
                                "venue.history-bars=2"));
        all.addAll(List.of(settings));
        return ServiceHarness.start(data, all, SimulatedVenueServer.definition());
    }

    private static VenueMarketClient market(ServiceHarness harness) {
        return new VenueMarketClient(
                harness.service(SimulatedVenueServer.NAME).client(SimulatedVenueServer.NAME));
    }

    private static String from(int hour) {
        return "venue.from=" + START.plus(hours(hour));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Symbol symbol(String name) {
        return Symbol.parse(name);
    }

    private static Timeframe hourly() {
        return Timeframe.ONE_HOUR;
    }

    private void write(String name, int bars, int missing) {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int bar = 0; bar < bars; bar++) {
            if (bar != missing) {
                text.append(START.plus(hours(bar)).getEpochSecond()).append(",10,11,9,10,5\n");
            }
        }
        try (OutputStream file = Files.newOutputStream(recordings.resolve(name));
                OutputStream output = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
