// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.edge.Payloads;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, an order could be lost, sent twice, or believed gone while it is live.
class CoinbaseGatewayTest {

    private static final String LIST = "/orders/historical/batch";
    private static final String FILLS = "/orders/historical/fills";
    private static final ClientOrderId ID = new ClientOrderId("tw-1");

    private final FakeTransport venue = new FakeTransport();
    private final OrderGateway gateway = gateway(100);

    private OrderGateway gateway(int remembered) {
        return TestPorts.of(
                        venue,
                        new MarketTime(),
                        MarketScope.live(List.of(), Timeframe.ONE_HOUR),
                        remembered)
                .gateway();
    }

    private static String order(String status) {
        return Payloads.order("v-1", "tw-1", status, "0");
    }

    private static String shown(String status) {
        return "{\"order\":" + order(status) + "}";
    }

    private void submits() {
        venue.answers("/orders", Payloads.createdBare("v-1"));
        assertThat(gateway.submit(TestPorts.request("tw-1")))
                .isEqualTo(new SubmitResult.Accepted(new VenueOrderId("v-1")));
    }

    @Test
    void asksForAnOrderItHasSentByTheVenuesIdAlone() {
        submits();
        venue.answers("/orders/historical/v-1", shown("OPEN"));
        assertThat(gateway.order(ID).orElseThrow().request()).isEqualTo(TestPorts.request("tw-1"));
        assertThat(venue.callsOf(LIST)).isEmpty();
    }

    @Test
    void takesAnIdUsedBeforeForTheOrderThatIsThere() {
        venue.answers("/orders", Payloads.rejected("DUPLICATE_CLIENT_ORDER_ID"))
                .answers(LIST, Payloads.orders(order("OPEN")))
                .answers("/orders/historical/v-1", shown("OPEN"));
        assertThat(gateway.submit(TestPorts.request("tw-1")))
                .isEqualTo(new SubmitResult.Accepted(new VenueOrderId("v-1")));
    }

    @Test
    void doesNotKnowWhatAnIdUsedBeforeMeansWhenTheOrderIsNotShown() {
        venue.answers("/orders", Payloads.rejected("DUPLICATE_CLIENT_ORDER_ID"))
                .answers(LIST, Payloads.orders());
        assertThatThrownBy(() -> gateway.submit(TestPorts.request("tw-1")))
                .isInstanceOf(VenueException.OutcomeUnknown.class);
    }

    @Test
    void doesNotTakeAnotherOrderUnderOurIdForOurs() {
        venue.answers("/orders", Payloads.rejected("DUPLICATE_CLIENT_ORDER_ID"))
                .answers(LIST, Payloads.orders(order("OPEN").replace("100.50", "99.50")))
                .answers(
                        "/orders/historical/v-1", shown("OPEN").replace("\"100.50\"", "\"99.50\""));
        assertThatThrownBy(() -> gateway.submit(TestPorts.request("tw-1")))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("other terms");
    }

    @Test
    void passesARefusalOn() {
        venue.answers("/orders", Payloads.rejected("INSUFFICIENT_FUND"));
        assertThat(gateway.submit(TestPorts.request("tw-1")))
                .isEqualTo(new SubmitResult.Rejected("INSUFFICIENT_FUND", "no"));
    }

    @Test
    void asksForSecondsForAnOrderThatWasTakenAndIsNotShown() {
        submits();
        venue.answers("/orders/historical/v-1", 404, "{\"error\":\"unknown\"}")
                .answers("/orders/historical/v-1", 404, "{\"error\":\"unknown\"}")
                .answers("/orders/historical/v-1", shown("FILLED"));
        assertThat(gateway.order(ID).orElseThrow().state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void neverConcludesThatAnOrderItHasSentIsNotThere() {
        submits();
        venue.answers("/orders/historical/v-1", 404, "{\"error\":\"unknown\"}");
        assertThatThrownBy(() -> gateway.order(ID))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("v-1");
        assertThat(venue.callsOf("/orders/historical/v-1")).hasSizeGreaterThan(4);
    }

    @Test
    void searchesAllOrdersOnceAndThenOnlyTheNewOnes() {
        venue.answers(LIST, Payloads.orders(order("OPEN")))
                .answers("/orders/historical/v-1", shown("OPEN"));
        assertThat(gateway.order(new ClientOrderId("tw-other"))).isEmpty();
        assertThat(gateway.order(new ClientOrderId("tw-third"))).isEmpty();
        assertThat(gateway.order(ID)).isPresent();
        assertThat(venue.callsOf(LIST)).hasSize(2);
        assertThat(venue.callsOf(LIST).getFirst().query())
                .noneMatch(each -> each.name().equals("start_date"));
        assertThat(venue.callsOf(LIST).getLast().query())
                .contains(new Call.Parameter("start_date", "2026-11-22T07:55:00.123Z"));
    }

    @Test
    void searchesEverythingAgainOnceItHadToForget() {
        OrderGateway forgetful = gateway(1);
        venue.answers(
                LIST, Payloads.orders(order("OPEN"), Payloads.order("v-2", "tw-2", "OPEN", "0")));
        assertThat(forgetful.order(new ClientOrderId("tw-x"))).isEmpty();
        assertThat(forgetful.order(new ClientOrderId("tw-x"))).isEmpty();
        assertThat(venue.callsOf(LIST).getLast().query())
                .noneMatch(each -> each.name().equals("start_date"));
    }

    @Test
    void doesNotTellTermsThatAreNoQuantityAtALimit() {
        String market =
                order("FILLED")
                        .replaceAll(
                                "(?s)\"limit_limit_gtd\":\\{.*?\\}",
                                "\"market_market_ioc\":{\"quote_size\":\"5\"}");
        venue.answers(LIST, Payloads.orders(market))
                .answers("/orders/historical/v-1", "{\"order\":" + market + "}");
        assertThatThrownBy(() -> gateway.order(ID))
                .isInstanceOf(VenueException.OutcomeUnknown.class);
        assertThat(gateway.openOrders()).isEmpty();
    }

    @Test
    void asksForOpenOrdersStatusByStatusAndMeetsOneThatMovesOnOnce() {
        venue.answers(LIST, Payloads.orders(order("PENDING")))
                .answers(LIST, Payloads.orders(order("OPEN")))
                .answers(LIST, Payloads.orders());
        assertThat(gateway.openOrders()).hasSize(1);
        List<List<String>> statuses =
                venue.callsOf(LIST).stream()
                        .map(call ->
                                call.query().stream()
                                        .filter(each -> each.name().equals("order_status"))
                                        .map(Call.Parameter::value)
                                        .toList())
                        .toList();
        assertThat(statuses)
                .containsExactly(
                        List.of("PENDING", "QUEUED"),
                        List.of("OPEN"),
                        List.of("EDIT_QUEUED", "CANCEL_QUEUED"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,UNKNOWN_CANCEL_FAILURE_REASON,true",
        "false,DUPLICATE_CANCEL_REQUEST,true",
        "false,ORDER_IS_FULLY_FILLED,false",
        "false,UNKNOWN_CANCEL_ORDER,false"
    })
    void cancelsByTheVenuesId(boolean success, String reason, boolean wasOpen) {
        submits();
        venue.answers("/orders/batch_cancel", cancelled(success, reason));
        assertThat(gateway.cancel(ID)).isEqualTo(wasOpen);
        assertThat(venue.callsOf("/orders/batch_cancel").getLast().body()).contains("v-1");
        assertThat(venue.callsOf(LIST)).isEmpty();
    }

    private static String cancelled(boolean success, String reason) {
        return """
        {"results":[{"success":%s,"failure_reason":"%s","order_id":"v-1"}]}\
        """
                .formatted(success, reason);
    }

    @Test
    void looksWhetherAnOrderThatIsNotCancelledHasEnded() {
        submits();
        venue.answers("/orders/batch_cancel", cancelled(false, "INVALID_CANCEL_REQUEST"))
                .answers("/orders/historical/v-1", shown("EXPIRED"));
        assertThat(gateway.cancel(ID)).isFalse();
    }

    @Test
    void saysWhyTheVenueDoesNotCancel() {
        submits();
        venue.answers("/orders/batch_cancel", cancelled(false, "COMMANDER_REJECTED_CANCEL_ORDER"))
                .answers("/orders/historical/v-1", shown("OPEN"));
        assertThatThrownBy(() -> gateway.cancel(ID))
                .isInstanceOf(VenueException.Refused.class)
                .hasMessageContaining("COMMANDER_REJECTED_CANCEL_ORDER");
    }

    @Test
    void looksUpWhatItIsToCancelAmongOpenOrdersFirst() {
        venue.answers(LIST, Payloads.orders())
                .answers(LIST, Payloads.orders(order("OPEN")))
                .answers(LIST, Payloads.orders())
                .answers("/orders/batch_cancel", cancelled(true, ""));
        assertThat(gateway.cancel(ID)).isTrue();
        assertThat(venue.callsOf(LIST)).hasSize(3);
    }

    @Test
    void hasNothingToCancelWhenTheVenueShowsNoSuchOrder() {
        venue.answers(LIST, Payloads.orders());
        assertThat(gateway.cancel(ID)).isFalse();
        assertThat(venue.callsOf("/orders/batch_cancel")).isEmpty();
    }

    @Test
    void tellsFillsOldestFirstUnderOurId() {
        submits();
        venue.answers(
                FILLS,
                Payloads.fills(
                        Payloads.fill("e-2", "v-1", "0.0004", "0.2"),
                        Payloads.fill("e-1", "v-1", "0.0006", "0.3")));
        assertThat(gateway.fills(ID))
                .extracting(each -> each.entryId() + " " + each.clientOrderId())
                .containsExactly("e-1 tw-1", "e-2 tw-1");
        venue.answers(LIST, Payloads.orders());
        assertThat(gateway.fills(new ClientOrderId("tw-9"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVERSAL", "CORRECTION", "SYNTHETIC", "SOMETHING_NEW"})
    void booksOnlyExecutionsAndCountsTheRest(String kind) {
        submits();
        venue.answers(
                FILLS,
                Payloads.fills(
                        Payloads.fill("e-2", "v-1", "0.0004", "0.2")
                                .replace("\"FILL\"", "\"" + kind + "\""),
                        Payloads.fill("e-1", "v-1", "0.0004", "0.2")));
        assertThat(gateway.fills(ID)).extracting(each -> each.entryId()).containsExactly("e-1");
        assertThat(venue.oddities.counts().keySet())
                .anyMatch(each -> each.startsWith("row of fills not booked"));
    }

    @Test
    void readsBalancesAndRates() {
        venue.answers(
                        "/accounts",
                        """
                        {"accounts":[{"currency":"USD","available_balance":{"value":"5"},
                         "hold":{"value":"1"}}],"has_next":false,"cursor":"","size":1}\
                        """)
                .answers(
                        "/transaction_summary",
                        """
                        {"fee_tier":{"pricing_tier":"Intro","maker_fee_rate":"0.005",
                         "taker_fee_rate":"0.009"}}\
                        """);
        assertThat(gateway.balances()).hasSize(1);
        assertThat(gateway.feeRates().tier()).isEqualTo("Intro");
    }

    @Test
    void remembersManyOrders() {
        OrderGateway bounded = gateway(10);
        IntStream.range(0, 30)
                .forEach(number -> {
                    venue.forget("/orders").answers("/orders", Payloads.createdBare("v-" + number));
                    assertThat(bounded.submit(TestPorts.request("tw-" + number)))
                            .isInstanceOf(SubmitResult.Accepted.class);
                });
        venue.answers(
                "/orders/historical/v-29",
                "{\"order\":" + Payloads.order("v-29", "tw-29", "OPEN", "0") + "}");
        assertThat(bounded.order(new ClientOrderId("tw-29"))).isPresent();
        assertThat(venue.callsOf(LIST)).isEmpty();
    }
}
