// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.framework.testing.ServiceHarness;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import dev.tradewind.simulatorserver.wire.VenueReport;
import dev.tradewind.venue.MarketEvent;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the venue would forget, repeat or run ahead of whoever trades on it.
class SimulatedVenueServerTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Symbol BTC = Symbol.parse("BTC-USD");

    @TempDir Path folder;

    private ServiceHarness harness;
    private VenueTradingClient trading;
    private VenueMarketClient market;

    @BeforeEach
    void start() {
        start("venue.speed=max");
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void tellsTheFirstInstantAtOnceAndTheNextOnlyWhenAcknowledged() {
        assertThat(instants(0, 1)).containsExactly(START.plus(HOUR));
        assertThat(market.marketEvents(7, 100, Duration.ofMillis(200))).isEmpty();
        assertThat(market.report().waitsForAcknowledgement()).isTrue();

        market.acknowledge(START.plus(HOUR));

        assertThat(instants(7, 1)).containsExactly(START.plus(HOUR).plus(HOUR));
    }

    @Test
    void tellsTheBarsOfAnInstantBeforeTheInstant() {
        assertThat(instants(0, 1)).hasSize(1);
        List<Numbered<MarketEvent>> events = market.marketEvents(0, 100, WAIT);

        assertThat(events)
                .extracting(Numbered::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events.subList(0, 6))
                .allMatch(each -> each.event() instanceof MarketEvent.BarClosed);
        assertThat(events.getLast().event())
                .isEqualTo(new MarketEvent.InstantClosed(Timeframe.ONE_HOUR, START.plus(HOUR)));
    }

    @Test
    void refusesToAcknowledgeTheFuture() {
        assertThat(instants(0, 1)).hasSize(1);

        assertThatExceptionOfType(VenueException.Refused.class)
                .isThrownBy(() -> market.acknowledge(START.plus(Duration.ofDays(9))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("INVALID_VALUE"));
    }

    @Test
    void servesHistoryUpToTheVenuesTimeAndNothingLater() {
        assertThat(instants(0, 1)).hasSize(1);

        assertThat(market.history(BTC, Timeframe.ONE_HOUR, Instant.EPOCH, Instant.MAX))
                .hasSize(801)
                .last()
                .satisfies(bar -> assertThat(bar.openTime()).isEqualTo(START));
        assertThat(market.instruments())
                .extracting(Instrument::symbol)
                .extracting(Symbol::toString)
                .containsExactly("ADA-USD", "BTC-USD", "ETH-USD", "LINK-USD", "LTC-USD", "SOL-USD");
    }

    @Test
    void saysThatItIsSimulated() {
        VenueReport report = market.report();

        assertThat(report.label()).isEqualTo("SIMULATED");
        assertThat(report.status().simulated()).isTrue();
        assertThat(report.status().marketKind()).isEqualTo(MarketKind.GENERATED);
        assertThat(report.fees()).isEqualTo("coinbase-2026-09-16");
    }

    @Test
    void takesAnOrderAndFillsItOnTheNextBar() {
        assertThat(instants(0, 1)).hasSize(1);
        SubmitResult result = trading.submit(buy("a", "0.01"));

        assertThat(result).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(trading.submit(buy("a", "0.01"))).isEqualTo(result);
        assertThat(trading.openOrders()).hasSize(1);
        market.acknowledge(START.plus(HOUR));
        assertThat(instants(7, 1)).hasSize(1);

        List<Fill> fills = trading.fills(new ClientOrderId("a"));
        assertThat(fills).hasSize(1);
        assertThat(trading.order(new ClientOrderId("a")).orElseThrow().state())
                .isEqualTo(OrderState.FILLED);
        assertThat(trading.orderEvents(0, 100, Duration.ZERO))
                .extracting(Numbered::event)
                .contains(
                        new OrderEvent.Filled(fills.getFirst()),
                        new OrderEvent.TimeAdvanced(START.plus(HOUR)));
        assertThat(trading.balances())
                .extracting(VenueBalance::asset)
                .containsExactly(BTC.base(), Asset.USD);
        assertThat(trading.ledger(0)).hasSize(4);
        assertThat(trading.ledger(99)).isEmpty();
        assertThat(trading.feeRates().takerFraction()).isEqualByComparingTo("0.009");
    }

    @Test
    void cancelsAndRejectsOrders() {
        assertThat(instants(0, 1)).hasSize(1);
        trading.submit(buy("a", "0.01"));

        assertThat(trading.cancel(new ClientOrderId("a"))).isTrue();
        assertThat(trading.cancel(new ClientOrderId("a"))).isFalse();
        assertThat(trading.submit(buy("b", "100")))
                .isInstanceOfSatisfying(
                        SubmitResult.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo("INSUFFICIENT_FUND"));
        assertThat(trading.order(new ClientOrderId("b"))).isEmpty();
    }

    @Test
    void goesOnAfterARestartExactlyWhereItWas() {
        assertThat(instants(0, 1)).hasSize(1);
        trading.submit(buy("taken", "0.01"));
        market.acknowledge(START.plus(HOUR));
        assertThat(instants(7, 1)).hasSize(1);
        trading.submit(
                new OrderRequest(
                        new ClientOrderId("resting"),
                        BTC,
                        Side.BUY,
                        Quantity.of("0.01"),
                        Price.of("20000"),
                        TimeInForce.GTC,
                        true,
                        null));
        List<Numbered<OrderEvent>> orderEvents = trading.orderEvents(0, 100, Duration.ZERO);
        List<Numbered<MarketEvent>> marketEvents = market.marketEvents(0, 100, Duration.ZERO);
        List<VenueBalance> balances = trading.balances();

        harness.close();
        start("venue.speed=max");

        assertThat(trading.orderEvents(0, 100, Duration.ZERO)).isEqualTo(orderEvents);
        assertThat(market.marketEvents(0, 100, Duration.ZERO)).isEqualTo(marketEvents);
        assertThat(trading.balances()).isEqualTo(balances);
        assertThat(trading.openOrders()).hasSize(1);
        assertThat(trading.submit(buy("taken", "0.01"))).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(trading.fills(new ClientOrderId("taken"))).hasSize(1);
        market.acknowledge(START.plus(HOUR).plus(HOUR));
        assertThat(instants(14, 1)).containsExactly(START.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void remembersAnAcknowledgementOverARestart() {
        assertThat(instants(0, 1)).hasSize(1);
        harness.close();
        start("venue.speed=1");
        market.acknowledge(START.plus(HOUR));
        harness.close();
        start("venue.speed=max");

        assertThat(instants(7, 1)).containsExactly(START.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void tellsTheSameMarketAfterARestartAsWithoutOne() {
        List<ClosedBar> told = bars(20);
        harness.close();
        start("venue.speed=max");
        List<ClosedBar> again = bars(20);

        assertThat(again).isEqualTo(told);
    }

    @Test
    void answersUnknownThingsWithTheValidOnes() {
        assertThat(harness.get("/api/v1/bars/XRP-USD").status()).isEqualTo(404);
        assertThat(harness.get("/api/v1/bars/XRP-USD").body()).contains("\"BTC-USD\"");
        assertThat(harness.get("/api/v1/bars/BTC-USD?timeframe=1d").body())
                .contains("\"valid\":[\"1h\"]");
        assertThat(harness.get("/api/v1/bars/BTC-USD?from=yesterday").status()).isEqualTo(400);
        assertThat(harness.send("POST", "/api/v1/orders", "{\"symbol\":1}").status())
                .isEqualTo(400);
        assertThat(harness.get("/api/v1/orders/x").status()).isEqualTo(404);
    }

    @Test
    void documentsEveryEndpoint() {
        assertThat(
                        ApiDocument.ofService(SimulatedVenueServer.NAME)
                                .differencesTo(harness.service(SimulatedVenueServer.NAME).router()))
                .isEmpty();
    }

    @Test
    void knowsThatNothingWasSentToAVenueThatIsNotThere() {
        harness.close();
        start("venue.speed=max", "services.simulated-venue.url=http://127.0.0.1:1");

        assertThatExceptionOfType(VenueException.Unavailable.class)
                .isThrownBy(() -> trading.submit(buy("a", "0.01")));
    }

    private void start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("venue.history-bars=800");
        harness = ServiceHarness.start(folder, all, SimulatedVenueServer.definition());
        ServiceClient client =
                harness.service(SimulatedVenueServer.NAME).client(SimulatedVenueServer.NAME);
        trading = new VenueTradingClient(client);
        market = new VenueMarketClient(client);
    }

    /// The next `count` instants after event number `after`, waiting for them.
    private List<Instant> instants(long after, int count) {
        List<Instant> instants = new ArrayList<>();
        long cursor = after;
        while (instants.size() < count) {
            List<Numbered<MarketEvent>> events = market.marketEvents(cursor, 100, WAIT);
            assertThat(events).isNotEmpty();
            for (Numbered<MarketEvent> numbered : events) {
                cursor = numbered.sequence();
                if (numbered.event() instanceof MarketEvent.InstantClosed closed) {
                    instants.add(closed.closeTime());
                }
            }
        }
        return instants;
    }

    /// Follows the market for `count` instants from its start, acknowledging each; answers its
    /// bars.
    private List<ClosedBar> bars(int count) {
        List<ClosedBar> bars = new ArrayList<>();
        long cursor = 0;
        int instants = 0;
        while (instants < count) {
            for (Numbered<MarketEvent> numbered : market.marketEvents(cursor, 7, WAIT)) {
                cursor = numbered.sequence();
                switch (numbered.event()) {
                    case MarketEvent.BarClosed(ClosedBar bar) -> bars.add(bar);
                    case MarketEvent.InstantClosed(Timeframe _, Instant closeTime) -> {
                        instants++;
                        market.acknowledge(closeTime);
                    }
                }
            }
        }
        return bars;
    }

    private static OrderRequest buy(String id, String quantity) {
        return new OrderRequest(
                new ClientOrderId(id),
                BTC,
                Side.BUY,
                Quantity.of(quantity),
                new Price(new BigDecimal("300000")),
                TimeInForce.IOC,
                false,
                null);
    }
}
