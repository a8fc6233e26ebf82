// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tradewind.coinbase.account.AccountClient;
import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.edge.Mutations;
import dev.tradewind.coinbase.edge.Payloads;
import dev.tradewind.coinbase.market.MarketClient;
import dev.tradewind.coinbase.rest.Reply;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, damaged bytes from the venue would stop us with an error that nobody handles, or turn a live
/// order into a failed one.
class MutatedAnswerTest {

    private static final long SEED = 20261122;
    private static final int ROUNDS = 500;
    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Instant T0 = Instant.parse("2026-11-22T00:00:00Z");
    private static final OrderRequest REQUEST =
            new OrderRequest(
                    new ClientOrderId("tw-1"),
                    BTC,
                    Side.BUY,
                    Quantity.of("0.001"),
                    Price.of("100.50"),
                    TimeInForce.GTC,
                    true,
                    null);

    private record Question(
            String name, String path, String payload, Function<RestClient, Object> ask) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "create",
                            "/orders",
                            Payloads.created("v-1", "tw-1"),
                            c -> new OrderClient(c).create(REQUEST)),
                    new Question(
                            "order",
                            "/orders/historical/v-1",
                            "{\"order\":" + Payloads.order("v-1", "tw-1", "OPEN", "0") + "}",
                            c -> new OrderClient(c).order(new VenueOrderId("v-1"))),
                    new Question(
                            "orders",
                            "/orders/historical/batch",
                            "{\"orders\":["
                                    + Payloads.order("v-1", "tw-1", "OPEN", "0")
                                    + "],\"has_next\":false,\"cursor\":\"\"}",
                            c -> new OrderClient(c).orders(OrderQuery.since(T0))),
                    new Question(
                            "fills",
                            "/orders/historical/fills",
                            "{\"fills\":["
                                    + Payloads.fill("e", "v-1", "0.1", "0.1")
                                    + "],\"cursor\":\"\"}",
                            c -> new OrderClient(c).fills(new VenueOrderId("v-1"))),
                    new Question(
                            "cancel",
                            "/orders/batch_cancel",
                            "{\"results\":[{\"success\":true,\"failure_reason\":\"X\",\"order_id\":\"v-1\"}]}",
                            c -> new OrderClient(c).cancel(List.of(new VenueOrderId("v-1")))),
                    new Question(
                            "balances",
                            "/accounts",
                            "{\"accounts\":[{\"currency\":\"USD\",\"available_balance\":{\"value\":\"1\"},"
                                    + "\"hold\":{\"value\":\"2\"}}],\"has_next\":false,\"cursor\":\"\"}",
                            c -> new AccountClient(c).balances()),
                    new Question(
                            "fees",
                            "/transaction_summary",
                            "{\"fee_tier\":{\"pricing_tier\":\"a\",\"maker_fee_rate\":\"0.1\","
                                    + "\"taker_fee_rate\":\"0.2\"}}",
                            c -> new AccountClient(c).feeRates()),
                    new Question(
                            "candles",
                            "/market/products/BTC-USD/candles",
                            "{\"candles\":[{\"start\":\"1795305600\",\"low\":\"1\",\"high\":\"3\","
                                    + "\"open\":\"2\",\"close\":\"2\",\"volume\":\"1\"}]}",
                            c ->
                                    new MarketClient(c)
                                            .candles(
                                                    BTC,
                                                    Timeframe.ONE_MINUTE,
                                                    T0,
                                                    T0.plusSeconds(600))));

    @ParameterizedTest
    @MethodSource("questions")
    void nothingButTheClosedFamilyComesOut(Question question) {
        Mutations mutations = new Mutations(new SplittableRandom(SEED));
        FakeTransport venue = new FakeTransport();
        RestClient client = venue.client(Optional.empty());
        int unclear = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = mutations.of(question.payload());
            venue.forget(question.path()).answers(question.path(), () -> answer(damaged));
            try {
                assertThat(question.ask().apply(client)).isNotNull();
            } catch (VenueException _) {
                unclear++;
            } catch (RuntimeException other) {
                fail("seed %d round %d: %s".formatted(SEED, round, new String(damaged)), other);
            }
        }
        assertThat(unclear).isBetween(ROUNDS / 10, ROUNDS);
    }

    @Test
    void noDamageTurnsALiveOrderIntoAFailedOne() {
        Mutations mutations = new Mutations(new SplittableRandom(SEED + 1));
        FakeTransport venue = new FakeTransport();
        OrderClient orders = new OrderClient(venue.client(Optional.empty()));
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = mutations.of(Payloads.created("v-1", "tw-1"));
            venue.forget("/orders").answers("/orders", () -> answer(damaged));
            try {
                assertThat(orders.create(REQUEST)).isInstanceOf(SubmitResult.Accepted.class);
            } catch (VenueException.OutcomeUnknown unclear) {
                assertThat(unclear).hasMessageContaining("POST /orders");
            }
        }
    }

    private static List<Question> questions() {
        return QUESTIONS;
    }

    private static Reply answer(byte[] body) {
        return new Reply(200, HttpHeaders.of(Map.of(), (_, _) -> true), body);
    }
}
