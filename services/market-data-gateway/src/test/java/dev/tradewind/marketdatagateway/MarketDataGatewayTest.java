// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdatagateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.serviceapi.marketdata.BarClosed;
import dev.tradewind.serviceapi.marketdata.BarsAnswer;
import dev.tradewind.serviceapi.marketdata.InstantClosed;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import dev.tradewind.serviceapi.marketdata.PriceAnswer;
import dev.tradewind.serviceapi.marketdata.ProductsAnswer;
import dev.tradewind.serviceapi.marketdata.QualityFlag;
import dev.tradewind.serviceapi.marketdata.TickerAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, services would decide on a market that is not the venue's, or lose a bar of it.
class MarketDataGatewayTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final String STRATEGY = "strategy-engine";
    private static final String REGIME = "regime-detection";
    private static final String PACED = "pace.consumers=" + STRATEGY + "," + REGIME;

    @TempDir Path folder;

    private TestSystem system;

    @BeforeEach
    void start() {
        system = new TestSystem(folder, "venue.speed=max", "venue.history-bars=100");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void answersPricesWithTheirOrigin() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);

        PriceAnswer answer = system.client().price(BTC).orThrow();
        Bar bar = system.venueClient().history(BTC, Timeframe.ONE_HOUR, START, at(1)).getFirst();
        assertThat(answer.price()).isEqualTo(bar.close());
        assertThat(answer.provenance().source()).isEqualTo("simulated venue");
        assertThat(answer.provenance().venueTime()).isEqualTo(at(1));
        assertThat(answer.provenance().ageMillis()).isZero();
        assertThat(answer.provenance().quality()).isEqualTo(QualityFlag.SIMULATED);
        assertThat(answer.provenance().sequence()).isPositive();
        assertThat(system.client().prices(List.of(BTC, BTC)).orThrow().prices())
                .containsExactly(answer, answer);
    }

    @Test
    void answersBarsOfTheMarketAndOfLargerTimeframes() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);

        BarsAnswer hours = bars(Timeframe.ONE_HOUR, MarketDataClient.BarsRange.newest(5_000));
        assertThat(hours.bars()).hasSize(101);
        assertThat(hours.bars().getLast().openTime()).isEqualTo(START);
        assertThat(bars(Timeframe.ONE_HOUR, MarketDataClient.BarsRange.newest(3)).bars())
                .isEqualTo(hours.bars().subList(98, 101));
        BarsAnswer day =
                bars(
                        Timeframe.ONE_DAY,
                        new MarketDataClient.BarsRange(
                                Optional.of(at(-48)), Optional.of(at(-24)), 10));
        assertThat(day.bars()).hasSize(1);
        assertThat(day.bars().getFirst().open()).isEqualTo(hours.bars().get(52).open());
        assertThat(day.bars().getFirst().close()).isEqualTo(hours.bars().get(75).close());
        assertThat(bars(Timeframe.ONE_DAY, MarketDataClient.BarsRange.newest(10)).bars())
                .hasSize(5);
    }

    @Test
    void sumsUpADay() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);

        TickerAnswer ticker = system.client().ticker(BTC).orThrow();
        List<Bar> day = bars(Timeframe.ONE_HOUR, MarketDataClient.BarsRange.newest(24)).bars();
        assertThat(ticker.price()).isEqualTo(day.getLast().close());
        assertThat(day).allMatch(bar -> !bar.high().isAbove(ticker.high()));
        assertThat(day).anyMatch(bar -> bar.low().equals(ticker.low()));
        assertThat(ticker.notional().isPositive()).isTrue();
    }

    @Test
    void tellsProductsAndTheStateOfTheMarket() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);

        ProductsAnswer products = system.client().products().orThrow();
        assertThat(products.products()).hasSize(6);
        assertThat(products.timeframes()).startsWith(Timeframe.ONE_HOUR, Timeframe.TWO_HOURS);
        assertThat(products.market().simulated()).isTrue();
        assertThat(products.market().time()).isEqualTo(at(1));
        assertThat(system.client().quality().orThrow().gaps()).isEmpty();
    }

    @Test
    void answersUnknownNamesWithTheValidOnes() {
        system.startVenue().startGateway(PACED).ready();

        Problem symbol = refusal(system.client().price(Symbol.parse("XRP-EUR")));
        assertThat(symbol.code()).isEqualTo(ProblemCode.UNKNOWN_RESOURCE);
        assertThat(symbol.valid()).contains("BTC-USD").hasSize(6);
        Problem timeframe =
                refusal(
                        system.client()
                                .bars(
                                        BTC,
                                        Timeframe.ONE_MINUTE,
                                        MarketDataClient.BarsRange.newest(1)));
        assertThat(timeframe.valid()).containsExactly("1h", "2h", "4h", "6h", "1d");
        Problem book = refusal(system.http().get("/api/v1/book/{symbol}", BTC).sendForBytes());
        assertThat(book.detail()).contains("no order book");
        Problem limit =
                refusal(
                        system.http()
                                .get("/api/v1/ohlcv/{symbol}", BTC)
                                .query("limit", 0)
                                .sendForBytes());
        assertThat(limit.field()).isEqualTo("limit");
        Problem end =
                refusal(
                        system.http()
                                .get("/api/v1/ohlcv/{symbol}", BTC)
                                .query("end", "+12000-01-01T00:00:00Z")
                                .sendForBytes());
        assertThat(end.detail()).contains("must be within");
        assertThat(refusal(system.client().prices(List.of())).field()).isEqualTo("symbols");
    }

    @Test
    void tellsHistoryFirstAndThenEveryInstantWithItsBars() {
        system.startVenue().startGateway("pace.consumers=").ready();
        system.await("ten instants", () -> instants(system.events(0)).size() >= 10);

        List<FeedEvent> events = system.events(0);
        assertThat(events.subList(0, 600)).allMatch(event -> event.type().equals(BarClosed.TYPE));
        List<InstantClosed> instants = instants(events);
        for (int index = 0; index < 10; index++) {
            assertThat(instants.get(index).instant()).isEqualTo(at(index + 1));
            assertThat(instants.get(index).closed()).hasSize(6);
            assertThat(instants.get(index).missing()).isEmpty();
        }
        assertThat(events.get(606).type()).isEqualTo(InstantClosed.TYPE);
        List<ClosedBar> told =
                events.stream()
                        .filter(event -> event.key().equals("BTC-USD"))
                        .map(event -> event.payload(BarClosed.class).closedBar())
                        .toList();
        assertThat(told.stream().map(ClosedBar::bar).limit(110))
                .isEqualTo(system.venueClient().history(BTC, Timeframe.ONE_HOUR, at(-100), at(10)));
    }

    @Test
    void letsTheMarketMoveOnlyWhenEveryConsumerHasFinished() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);

        assertThat(acknowledge(STRATEGY, 1).waitsFor()).containsExactly(REGIME);
        assertThat(acknowledge(STRATEGY, 1).waitsFor()).containsExactly(REGIME);
        assertThat(acknowledge("somebody-else", 1).waitsFor()).containsExactly(REGIME);
        assertThat(system.venueClient().report().waitsForAcknowledgement()).isTrue();
        assertThat(refusal(system.client().acknowledge(REGIME, at(2))).field())
                .isEqualTo("instant");

        assertThat(acknowledge(REGIME, 1).acknowledged()).isEqualTo(at(1));

        awaitClosed(2);
        assertThat(pace().waitsFor()).containsExactly(REGIME, STRATEGY);
    }

    @Test
    void losesNothingWhenTheGatewayRestartsInTheMiddleOfARun() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);
        acknowledge(STRATEGY, 1);
        List<FeedEvent> before = system.events(0);
        PriceAnswer price = system.client().price(BTC).orThrow();

        system.stopGateway();
        system.startGateway(PACED).ready();

        assertThat(system.events(0)).isEqualTo(before);
        assertThat(system.client().price(BTC).orThrow()).isEqualTo(price);
        assertThat(pace().waitsFor()).containsExactly(REGIME);
        acknowledge(REGIME, 1);
        awaitClosed(2);
        assertThat(instants(system.events(0)))
                .extracting(InstantClosed::instant)
                .containsExactly(at(1), at(2));
    }

    @Test
    void losesNothingWhenTheVenueRestartsInTheMiddleOfARun() {
        system.startVenue().startGateway(PACED).ready();
        awaitClosed(1);

        system.stopVenue();
        acknowledge(STRATEGY, 1);
        acknowledge(REGIME, 1);
        system.await(
                "a stale price",
                () ->
                        system.client().price(BTC).orThrow().provenance().quality()
                                == QualityFlag.STALE);
        system.startVenue();

        awaitClosed(2);
        assertThat(instants(system.events(0)))
                .extracting(InstantClosed::instant)
                .containsExactly(at(1), at(2));
        assertThat(system.client().price(BTC).orThrow().provenance().quality())
                .isEqualTo(QualityFlag.SIMULATED);
    }

    @Test
    void waitsVisiblyForAVenueThatIsNotThereYet() {
        system.startVenue().stopVenue();
        system.startGateway(PACED);

        assertThat(system.gatewayService().health().isReady()).isFalse();
        assertThat(refusal(system.client().price(BTC)).code())
                .isEqualTo(ProblemCode.DEPENDENCY_UNAVAILABLE);
        system.startVenue();

        system.ready();
        awaitClosed(1);
    }

    @Test
    void streamsBarsAndInstants() throws IOException, InterruptedException {
        system.startVenue().startGateway("pace.consumers=").ready();
        URI uri =
                URI.create(
                        system.gatewayService().uri()
                                + "/api/v1/stream?symbols=BTC-USD&channels=bars");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> response =
                    http.send(
                            HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
                            HttpResponse.BodyHandlers.ofLines());
            List<String> lines =
                    response.body()
                            .filter(line -> line.startsWith("event:") || line.startsWith("data:"))
                            .limit(6)
                            .toList();
            assertThat(lines.get(0)).isEqualTo("event: bar_closed");
            assertThat(lines.get(1)).contains("\"symbol\":\"BTC-USD\"");
            assertThat(lines.get(4)).isEqualTo("event: bar_closed");
            http.shutdownNow();
        }
        assertThat(
                        refusal(
                                        system.http()
                                                .get("/api/v1/stream")
                                                .query("channels", "trades")
                                                .sendForBytes())
                                .valid())
                .containsExactly("bars", "instants");
    }

    @Test
    void documentsEveryEndpoint() {
        system.startVenue().startGateway(PACED);

        assertThat(
                        ApiDocument.ofService(MarketDataGateway.NAME)
                                .differencesTo(system.gatewayService().router()))
                .isEmpty();
    }

    private void awaitClosed(int hour) {
        system.await(
                "hour " + hour,
                () -> askPace().answer().map(PaceStatus::closed).equals(Optional.of(at(hour))));
    }

    private PaceStatus pace() {
        return askPace().orThrow();
    }

    private CallResult<PaceStatus> askPace() {
        return system.http().get("/api/v1/pace").send(PaceStatus.class);
    }

    private PaceStatus acknowledge(String consumer, int hour) {
        return system.client().acknowledge(consumer, at(hour)).orThrow();
    }

    private BarsAnswer bars(Timeframe timeframe, MarketDataClient.BarsRange range) {
        return system.client().bars(BTC, timeframe, range).orThrow();
    }

    private static List<InstantClosed> instants(List<FeedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals(InstantClosed.TYPE))
                .map(event -> event.payload(InstantClosed.class))
                .toList();
    }

    private static Problem refusal(CallResult<?> result) {
        assertThat(result).isInstanceOf(CallResult.Refused.class);
        return ((CallResult.Refused<?>) result).problem();
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
