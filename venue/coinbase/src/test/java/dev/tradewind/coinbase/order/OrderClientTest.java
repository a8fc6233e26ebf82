// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.edge.Payloads;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.testkit.Json;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a live order would be booked as failed, or a refused one as live.
class OrderClientTest {

    private static final Instant END = Instant.parse("2026-11-22T08:05:00Z");

    private final FakeTransport venue = new FakeTransport();
    private final OrderClient orders = new OrderClient(venue.client());

    private static OrderRequest request(
            TimeInForce timeInForce, boolean postOnly, @Nullable Instant end) {
        return new OrderRequest(
                new ClientOrderId("tw-1"),
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of("0.001"),
                Price.of("100.50"),
                timeInForce,
                postOnly,
                end);
    }

    private static OrderRequest any() {
        return request(TimeInForce.GTC, true, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GTC|true|limit_limit_gtc|base_size limit_price post_only",
                "GTD|false|limit_limit_gtd|base_size limit_price end_time post_only",
                "IOC|false|sor_limit_ioc|base_size limit_price",
                "FOK|false|limit_limit_fok|base_size limit_price"
            })
    void sendsEveryKindOfOrderInTheVenuesWords(
            TimeInForce timeInForce, boolean postOnly, String kind, String fields) {
        venue.answers("/orders", Payloads.createdBare("v-1"));
        OrderRequest request =
                request(timeInForce, postOnly, timeInForce == TimeInForce.GTD ? END : null);
        assertThat(orders.create(request))
                .isEqualTo(new SubmitResult.Accepted(new VenueOrderId("v-1")));
        Json body = Json.parse(String.valueOf(venue.calls.getLast().body()));
        assertThat(body.at("client_order_id").text()).isEqualTo("tw-1");
        assertThat(body.at("side").text()).isEqualTo("BUY");
        Json terms = body.at("order_configuration").at(kind);
        assertThat(body.at("order_configuration").names()).containsExactly(kind);
        assertThat(terms.names()).containsExactly(fields.split(" "));
        assertThat(terms.at("base_size").text()).isEqualTo("0.001");
        assertThat(terms.at("limit_price").text()).isEqualTo("100.5");
    }

    @ParameterizedTest
    @MethodSource
    void sendsOrdersThatThePortDoesNotKnow(Side side, NewOrder.Terms terms, String configuration) {
        venue.answers("/orders", Payloads.createdBare("v-1"));
        NewOrder order =
                new NewOrder(new ClientOrderId("tw-1"), Symbol.parse("BTC-USD"), side, terms);
        assertThat(orders.create(order))
                .isEqualTo(new SubmitResult.Accepted(new VenueOrderId("v-1")));
        assertThat(venue.calls.getLast().body())
                .contains("\"side\":\"" + side + "\"")
                .endsWith("\"order_configuration\":" + configuration.replace('\'', '"') + "}");
    }

    static Stream<Arguments> sendsOrdersThatThePortDoesNotKnow() {
        Quantity half = Quantity.of("0.5");
        return Stream.of(
                Arguments.of(
                        Side.SELL,
                        new NewOrder.MarketQuantity(half),
                        "{'market_market_ioc':{'base_size':'0.5'}}"),
                Arguments.of(
                        Side.BUY,
                        new NewOrder.MarketAmount(Money.usd("12.50")),
                        "{'market_market_ioc':{'quote_size':'12.5'}}"),
                Arguments.of(
                        Side.BUY,
                        new NewOrder.StopLimit(half, Price.of("110"), Price.of("111"), true, null),
                        "{'stop_limit_stop_limit_gtc':{'base_size':'0.5','limit_price':'111',"
                                + "'stop_price':'110','stop_direction':'STOP_DIRECTION_STOP_UP'}}"),
                Arguments.of(
                        Side.SELL,
                        new NewOrder.StopLimit(half, Price.of("90"), Price.of("89"), false, END),
                        "{'stop_limit_stop_limit_gtd':{'base_size':'0.5','limit_price':'89',"
                                + "'stop_price':'90','stop_direction':'STOP_DIRECTION_STOP_DOWN',"
                                + "'end_time':'2026-11-22T08:05:00Z'}}"),
                Arguments.of(
                        Side.SELL,
                        new NewOrder.Bracket(half, Price.of("120"), Price.of("90"), null),
                        "{'trigger_bracket_gtc':{'base_size':'0.5','limit_price':'120',"
                                + "'stop_trigger_price':'90'}}"));
    }

    @Test
    void refusesTermsThatCannotBe() {
        ClientOrderId id = new ClientOrderId("tw-1");
        Symbol btc = Symbol.parse("BTC-USD");
        NewOrder.Terms amount = new NewOrder.MarketAmount(Money.usd("12"));
        NewOrder.Terms bracket =
                new NewOrder.Bracket(Quantity.of("1"), Price.of("120"), Price.of("90"), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewOrder(id, btc, Side.SELL, amount));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewOrder(id, btc, Side.BUY, bracket));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit_limit_gtc\":{\"base_size\":\"0.002\",\"limit_price\":\"100.5\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"0.001\",\"limit_price\":\"100.6\"}}",
                "{\"sor_limit_ioc\":{\"base_size\":\"0.001\",\"limit_price\":\"100.5\"}}"
            })
    void doesNotTakeAYesToOtherTermsForAYes(String echo) {
        venue.answers(
                "/orders",
                """
                {"success":true,"success_response":{"order_id":"v-9"},
                 "order_configuration":%s}\
                """
                        .formatted(echo));
        assertThatThrownBy(() -> orders.create(any()))
                .isInstanceOf(VenueException.OutcomeUnknown.class);
    }

    @Test
    void looksOnlyAtSuccessWhateverTheFailureReasonSays() {
        venue.answers(
                "/orders",
                """
                {"success":true,"failure_reason":"UNKNOWN_FAILURE_REASON","order_id":"",
                 "success_response":{"order_id":"v-9"}}\
                """);
        assertThat(orders.create(any()))
                .isEqualTo(new SubmitResult.Accepted(new VenueOrderId("v-9")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREVIEW_INSUFFICIENT_FUND|UNKNOWN_FAILURE_REASON|X|INSUFFICIENT_FUND",
                "UNKNOWN_PREVIEW_FAILURE_REASON|INSUFFICIENT_FUNDS|X|INSUFFICIENT_FUND",
                "PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY||X|INVALID_LIMIT_PRICE_POST_ONLY",
                "|DUPLICATE_CLIENT_ORDER_ID|X|DUPLICATE_CLIENT_ORDER_ID",
                "||TRADING_DISABLED|TRADING_DISABLED",
                "||UNKNOWN_FAILURE_REASON|UNKNOWN_FAILURE_REASON",
                "PREVIEW_SOMETHING_NEW||X|SOMETHING_NEW"
            })
    void givesOneStableCodeForOneReason(
            @Nullable String preview, @Nullable String failure, String error, String code) {
        venue.answers(
                "/orders",
                """
                {"success":false,"error_response":{"error":"%s","message":"words",
                 "preview_failure_reason":"%s","new_order_failure_reason":"%s"}}\
                """
                        .formatted(
                                error,
                                preview == null ? "" : preview,
                                failure == null ? "" : failure));
        assertThat(orders.create(any())).isEqualTo(new SubmitResult.Rejected(code, "words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"success\":\"perhaps\"}",
                "{\"success\":true}",
                "{\"success\":true,\"success_response\":{}}",
                "{\"success\":true,\"success_response\":{\"order_id\":\"v\","
                        + "\"client_order_id\":\"another\"}}",
                "{\"success\":true,\"success_response\":{\"order_id\":\"v\",\"side\":\"SELL\"}}",
                "{\"success\":true,\"success_response\":{\"order_id\":\"v\","
                        + "\"product_id\":\"ETH-USD\"}}",
                "{\"success\":false}",
                "{\"success\":false,\"success_response\":{\"order_id\":\"v\"},"
                        + "\"error_response\":{\"error\":\"X\"}}",
                "<html>502</html>",
                ""
            })
    void neverTakesAnUnclearAnswerForANo(String answer) {
        venue.answers("/orders", answer);
        assertThatThrownBy(() -> orders.create(any()))
                .isInstanceOf(VenueException.OutcomeUnknown.class);
        assertThat(venue.callsOf("/orders")).hasSize(1);
    }

    @Test
    void cancelsAHundredAtATimeAndMatchesResultsById() {
        List<VenueOrderId> ids =
                IntStream.range(0, 150).mapToObj(n -> new VenueOrderId("v-" + n)).toList();
        venue.answers("/orders/batch_cancel", cancelled(0, 100))
                .answers("/orders/batch_cancel", cancelled(100, 150));
        List<CancelResult> results = orders.cancel(ids);
        assertThat(results).hasSize(150);
        assertThat(results.get(149))
                .isEqualTo(new CancelResult(ids.get(149), false, "ORDER_IS_FULLY_FILLED"));
        assertThat(results.get(149).isTooLate()).isTrue();
        assertThat(results.get(0).isUnderWay()).isTrue();
        assertThat(venue.callsOf("/orders/batch_cancel")).hasSize(2);
    }

    private static String cancelled(int from, int to) {
        List<String> rows =
                IntStream.range(from, to)
                        .mapToObj(n ->
                                """
                                {"success":%s,"failure_reason":"%s","order_id":"v-%d"}\
                                """
                                        .formatted(
                                                n != 149,
                                                n == 149
                                                        ? "ORDER_IS_FULLY_FILLED"
                                                        : "UNKNOWN_CANCEL_FAILURE_REASON",
                                                n))
                        .toList()
                        .reversed();
        return "{\"results\":[" + String.join(",", rows) + "]}";
    }

    @Test
    void isNotSureOfACancelThatTheAnswerDoesNotName() {
        venue.answers("/orders/batch_cancel", "{\"results\":[]}");
        assertThatThrownBy(() -> orders.cancel(List.of(new VenueOrderId("v-1"))))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("v-1");
    }

    @Test
    void editsWithPriceAndSize() {
        venue.answers("/orders/edit", "{\"success\":true,\"errors\":[]}")
                .answers(
                        "/orders/edit",
                        """
                        {"success":false,"errors":[{"edit_failure_reason":
                         "ONLY_OPEN_ORDERS_CAN_BE_EDITED","preview_failure_reason":""}]}\
                        """);
        VenueOrderId id = new VenueOrderId("v-1");
        assertThat(orders.edit(id, Price.of("101"), Quantity.of("2")))
                .isEqualTo(new EditResult.Accepted());
        assertThat(String.valueOf(venue.calls.getLast().body()))
                .isEqualTo("{\"order_id\":\"v-1\",\"price\":\"101\",\"size\":\"2\"}");
        assertThat(orders.edit(id, Price.of("101"), Quantity.of("2")))
                .isEqualTo(new EditResult.Rejected("ONLY_OPEN_ORDERS_CAN_BE_EDITED"));
    }

    @Test
    void readsAnOrderBackAsItWasSent() {
        OrderRequest request = request(TimeInForce.GTD, true, END);
        String row = Payloads.order("v-1", "tw-1", "CANCELLED", "0.0004");
        venue.answers("/orders/historical/v-1", "{\"order\":" + row + "}");
        OrderReport report = orders.order(new VenueOrderId("v-1")).orElseThrow();
        assertThat(report.request()).contains(request);
        assertThat(report.filled()).isEqualTo(Quantity.of("0.0004"));
        assertThat(report.venueOrder().orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(report.endReason()).isEqualTo("User requested cancel");
    }

    @Test
    void findsNoOrderWhereTheVenueHasNone() {
        venue.answers(
                "/orders/historical/v-2",
                404,
                "{\"error\":\"unknown\",\"message\":\"order with this orderID was not found\"}");
        assertThat(orders.order(new VenueOrderId("v-2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,0,OPEN",
        "QUEUED,0,OPEN",
        "OPEN,0,OPEN",
        "OPEN,0.1,PARTIAL",
        "EDIT_QUEUED,0,OPEN",
        "CANCEL_QUEUED,0,PENDING_CANCEL",
        "FILLED,0.1,FILLED",
        "CANCELLED,0,CANCELLED",
        "EXPIRED,0,EXPIRED",
        "FAILED,0,FAILED_AT_VENUE",
        "SOMETHING_NEW,0,UNKNOWN"
    })
    void knowsEveryStateAndTakesANewOneForNoEnd(String status, String filled, OrderState state) {
        venue.answers(
                "/orders/historical/v-1",
                "{\"order\":" + Payloads.order("v-1", "tw-1", status, filled) + "}");
        OrderReport report = orders.order(new VenueOrderId("v-1")).orElseThrow();
        assertThat(report.venueOrder().orElseThrow().state()).isEqualTo(state);
    }

    @Test
    void listsWithRepeatedKeysToTheLastPage() {
        venue.answers(
                        "/orders/historical/batch",
                        "{\"orders\":[%s],\"has_next\":true,\"cursor\":\"c\"}"
                                .formatted(Payloads.order("v-2", "", "OPEN", "")))
                .answers(
                        "/orders/historical/batch",
                        """
                        {"orders":[%s,{"product_type":"FUTURE"}],"has_next":false,"cursor":""}\
                        """
                                .formatted(Payloads.order("v-1", "tw-1", "OPEN", "0")));
        List<OrderReport> found =
                orders.orders(OrderQuery.in(OrderStatus.PENDING, OrderStatus.QUEUED));
        assertThat(found.stream().map(each -> each.clientOrderId().value()))
                .containsExactly("external:v-2", "tw-1");
        assertThat(venue.calls.getFirst().query())
                .endsWith(
                        new Call.Parameter("order_status", "PENDING"),
                        new Call.Parameter("order_status", "QUEUED"));
    }

    @Test
    void losesNoOrderOfAListSilently() {
        venue.answers(
                "/orders/historical/batch",
                "{\"orders\":[{\"order_id\":\"v-1\",\"side\":\"BUY\"}],\"has_next\":false}");
        assertThatThrownBy(() -> orders.orders(OrderQuery.since(END)))
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("orders lacks the field 'product_id'");
    }

    @Test
    void readsFillsOldestFirst() {
        venue.answers(
                        "/orders/historical/fills",
                        "{\"fills\":[%s],\"cursor\":\"c\"}"
                                .formatted(Payloads.fill("e-2", "v-1", "0.0002", "0.01")))
                .answers(
                        "/orders/historical/fills",
                        "{\"fills\":[%s],\"cursor\":\"\"}"
                                .formatted(Payloads.fill("e-1", "v-1", "0.0004", "")));
        List<Fill> fills =
                orders.fills(new VenueOrderId("v-1")).stream()
                        .map(each -> each.fill(new ClientOrderId("tw-1")))
                        .toList();
        assertThat(fills.stream().map(Fill::entryId)).containsExactly("e-1", "e-2");
        assertThat(fills.getFirst().fee()).isEqualTo(Money.usd("0"));
        assertThat(fills.getLast().role()).isEqualTo(LiquidityRole.MAKER);
        assertThat(fills.getLast().quantity()).isEqualTo(Quantity.of("0.0002"));
    }

    @Test
    void turnsASizeInQuoteCurrencyIntoBase() {
        String row =
                Payloads.fill("e-1", "v-1", "50.25", "0.1")
                        .replace("\"size_in_quote\":false", "\"size_in_quote\":true");
        venue.answers("/orders/historical/fills", "{\"fills\":[" + row + "],\"cursor\":\"\"}");
        assertThat(orders.fillsSince(END).getFirst().quantity()).isEqualTo(Quantity.of("0.5"));
    }
}
