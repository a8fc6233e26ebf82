// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.Mutations;
import dev.tradewind.coinbase.edge.StreamPayloads;
import dev.tradewind.coinbase.order.OrderStatus;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.coinbase.wire.UnreadableException;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, a message of the venue would be misread, or stop the stream.
class MessageReaderTest {

    private static final long SEED = 20261123;

    private final Oddities oddities = new Oddities();
    private final MessageReader reader = new MessageReader(new WireReader(oddities));

    @Test
    void readsNumberTimeAndWhatIsConfirmed() {
        Envelope envelope = reader.read(StreamPayloads.confirmed(3, "level2", "heartbeats"));
        assertThat(envelope.sequence()).hasValue(3);
        assertThat(envelope.time()).contains(Instant.parse("2026-11-22T08:00:03.123456789Z"));
        assertThat(envelope.messages())
                .containsExactly(new StreamMessage.Confirmed(List.of("level2", "heartbeats")));
        assertThat(reader.read(StreamPayloads.heartbeat(4)).messages())
                .containsExactly(new StreamMessage.Heartbeat(3_004));
    }

    @Test
    void skipsTickersWithEmptyFields() {
        StreamMessage told = reader.read(StreamPayloads.ticker(1, "100.01")).messages().getFirst();
        assertThat(((StreamMessage.Tickers) told).tickers())
                .containsExactly(
                        new TickerUpdate(
                                Symbol.parse("BTC-USD"),
                                Price.of("100.01"),
                                java.util.Optional.of(Price.of("100")),
                                java.util.Optional.of(Price.of("100.02"))));
        assertThat(oddities.total()).isEqualTo(1);
    }

    @Test
    void readsBooksTradesAndCandles() {
        StreamMessage.BookChanged book =
                (StreamMessage.BookChanged)
                        reader.read(
                                        StreamPayloads.book(
                                                1, "update", "BTC-USD", "offer 100 0.00000000"))
                                .messages()
                                .getFirst();
        assertThat(book.isSnapshot()).isFalse();
        assertThat(book.changes())
                .containsExactly(new LevelChange(Side.SELL, Price.of("100"), Quantity.ZERO));
        assertThat(reader.read(StreamPayloads.trades(1)).messages().getFirst())
                .isInstanceOfSatisfying(
                        StreamMessage.Trades.class,
                        trades -> {
                            assertThat(trades.isSnapshot()).isTrue();
                            assertThat(trades.trades()).hasSize(1);
                        });
        assertThat(reader.read(StreamPayloads.candles(1)).messages().getFirst())
                .isInstanceOf(StreamMessage.CandleChanged.class);
    }

    @Test
    void readsOrdersAsSums() {
        StreamMessage.OrdersChanged told =
                (StreamMessage.OrdersChanged)
                        reader.read(
                                        StreamPayloads.user(
                                                1,
                                                "update",
                                                StreamPayloads.userOrder(
                                                        "v-1", "tw-1", "CANCEL_QUEUED", "0.4")))
                                .messages()
                                .getFirst();
        UserOrder order = told.orders().getFirst();
        assertThat(order.cumulativeQuantity()).isEqualTo(Quantity.of("0.4"));
        assertThat(order.status()).isEqualTo(OrderStatus.CANCEL_QUEUED);
        assertThat(order.clientOrderId()).hasToString("tw-1");
    }

    @Test
    void readsARefusalAndIgnoresWhatNobodyKnows() {
        assertThat(reader.read(StreamPayloads.refused()).messages())
                .containsExactly(new StreamMessage.Refused("authentication failure"));
        assertThat(reader.read("{\"channel\":\"brand_new\",\"sequence_num\":5}").messages())
                .isEmpty();
        assertThat(oddities.counts()).containsKey("unknown channel brand_new");
    }

    @Test
    void namesWhatIsMissingWhereItIsNeeded() {
        assertThatThrownBy(() ->
                        reader.read(StreamPayloads.user(1, "update", "{\"order_id\":\"v-1\"}")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("orders lacks the field 'product_id'");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingButUnreadableComesOutOfDamage(String payload) {
        Mutations mutations = new Mutations(new SplittableRandom(SEED));
        int unreadable = 0;
        for (int round = 0; round < 1_000; round++) {
            String damaged = new String(mutations.of(payload), StandardCharsets.UTF_8);
            try {
                assertThat(reader.read(damaged).messages()).isNotNull();
            } catch (UnreadableException problem) {
                assertThat(problem).hasMessageNotContainingAny("jwt");
                unreadable++;
            }
        }
        assertThat(unreadable).isBetween(100, 1_000);
    }

    private static List<String> payloads() {
        return List.of(
                StreamPayloads.confirmed(1, "user"),
                StreamPayloads.heartbeat(1),
                StreamPayloads.ticker(1, "100"),
                StreamPayloads.trades(1),
                StreamPayloads.candles(1),
                StreamPayloads.book(1, "snapshot", "BTC-USD", "bid 1 2", "offer 3 4"),
                StreamPayloads.user(
                        1, "snapshot", StreamPayloads.userOrder("v", "c", "OPEN", "1")));
    }
}
