// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// If this failed, a client written for Coinbase's streams would hear something else here, or could not be
/// tried against broken ones.
class StreamIT {

    private static final String ETH = "\"ETH-USD\"";
    private static final String API = "/api/v3/brokerage";

    @TempDir private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;
    private TestClient client;

    @BeforeEach
    void start() {
        server = new TestServer(folder, new ExchangeServer.Limits(10_000, 10_000));
        client = server.client("ecdsa");
        server.other("bid", Side.BUY, "99.00", "2");
        server.other("ask", Side.SELL, "101.00", "3");
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private StreamEar connect() {
        return StreamEar.connect(http, server.server.uri());
    }

    private String token() {
        return client.token("");
    }

    @Test
    void tellsTheWholeSetOfSubscriptions() {
        StreamEar ear = connect();
        ear.subscribe("heartbeats", "", "");
        JsonNode first = ear.next("subscriptions");
        assertThat(first.path("client_id").asString()).isEmpty();
        assertThat(Instant.parse(first.path("timestamp").asString())).isEqualTo(TestServer.START);
        assertThat(set(first)).isEqualTo("{\"heartbeats\":[\"heartbeats\"]}");
        ear.subscribe("ticker", ETH, "");
        assertThat(set(ear.next("subscriptions"))).contains("\"ticker\":[\"ETH-USD\"]");
        ear.say("{\"type\":\"unsubscribe\",\"channel\":\"heartbeats\"}");
        assertThat(set(ear.next("subscriptions"))).isEqualTo("{\"ticker\":[\"ETH-USD\"]}");
        ear.say("{\"type\":\"unsubscribe\",\"channel\":\"ticker\",\"product_ids\":[\"ETH-USD\"]}");
        assertThat(set(ear.next("subscriptions"))).isEqualTo("{}");
    }

    private static String set(JsonNode message) {
        return message.path("events").path(0).path("subscriptions").toString();
    }

    @Test
    void numbersEveryMessageOfAConnectionFromZero() {
        StreamEar ear = connect();
        ear.subscribe("heartbeats", "", "");
        ear.subscribe("level2", ETH, "");
        ear.subscribe("status", "", "");
        for (int number = 0; number < 6; number++) {
            assertThat(ear.next().path("sequence_num").asInt(-1)).isEqualTo(number);
        }
    }

    @Test
    void beatsWithTheExchangesTime() {
        StreamEar ear = connect();
        ear.subscribe("heartbeats", "", "");
        JsonNode one = ear.next("heartbeats").path("events").path(0);
        JsonNode other = ear.next("heartbeats").path("events").path(0);
        assertThat(one.path("current_time").asString())
                .startsWith("2026-01-01 00:00:00.000000000 +0000 UTC m=+");
        assertThat(other.path("heartbeat_counter").asInt())
                .isEqualTo(one.path("heartbeat_counter").asInt() + 1);
    }

    @Test
    void tellsBookAsSnapshotAndThenAbsoluteChanges() {
        StreamEar ear = connect();
        ear.subscribe("level2", ETH, "");
        JsonNode snapshot = ear.next("l2_data").path("events").path(0);
        assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
        assertThat(levels(snapshot)).containsExactlyInAnyOrder("bid 99 2", "offer 101 3");
        assertThat(snapshot.path("updates").path(0).path("event_time").asString())
                .isEqualTo("1970-01-01T00:00:00Z");
        server.other("more", Side.SELL, "101.00", "1");
        assertThat(levels(ear.next("l2_data").path("events").path(0)))
                .containsExactly("offer 101 4");
        server.other("taker", Side.BUY, "101.00", "4.5");
        List<String> changes = new ArrayList<>();
        while (changes.size() < 2) {
            changes.addAll(levels(ear.next("l2_data").path("events").path(0)));
        }
        assertThat(changes).containsExactlyInAnyOrder("offer 101 0", "bid 101 0.5");
    }

    private static List<String> levels(JsonNode event) {
        List<String> levels = new ArrayList<>();
        for (JsonNode each : event.path("updates")) {
            levels.add(
                    each.path("side").asString()
                            + ' '
                            + each.path("price_level").asString()
                            + ' '
                            + each.path("new_quantity").asString());
        }
        return levels;
    }

    @Test
    void tellsTradesTickersAndCandles() {
        trade("first");
        StreamEar ear = connect();
        ear.subscribe("market_trades", ETH, "");
        JsonNode snapshot = ear.next("market_trades").path("events").path(0);
        assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
        JsonNode old = snapshot.path("trades").path(0);
        assertThat(old.path("side").asString()).isEqualTo("SELL");
        assertThat(old.path("price").asString()).isEqualTo("101");
        ear.subscribe("ticker", ETH, "");
        JsonNode ticker = ear.next("ticker").path("events").path(0).path("tickers").path(0);
        assertThat(ticker.path("best_bid").asString()).isEqualTo("99");
        assertThat(ticker.path("high_52_w").asString()).isEqualTo("101");
        ear.subscribe("candles", ETH, "");
        JsonNode candle = ear.next("candles").path("events").path(0).path("candles").path(0);
        assertThat(candle.path("start").asString())
                .isEqualTo(String.valueOf(TestServer.START.getEpochSecond()));
        trade("second");
        trade("third");
        List<String> ids = new ArrayList<>();
        while (ids.size() < 2) {
            JsonNode update = ear.next("market_trades").path("events").path(0);
            assertThat(update.path("type").asString()).isEqualTo("update");
            List<String> batch = new ArrayList<>();
            update.path("trades").forEach(each -> batch.add(each.path("trade_id").asString()));
            ids.addAll(batch.reversed());
        }
        long first = Long.parseLong(old.path("trade_id").asString());
        assertThat(ids).containsExactly(String.valueOf(first + 1), String.valueOf(first + 2));
    }

    private void trade(String id) {
        String reply = place(id, "BUY", "101.00", "0.1").text();
        assertThat(reply).contains("\"success\":true");
    }

    @Test
    void leavesBestPricesOutOfBatchedTickers() {
        StreamEar ear = connect();
        ear.subscribe("ticker_batch", ETH, "");
        JsonNode ticker = ear.next("ticker_batch").path("events").path(0).path("tickers").path(0);
        assertThat(ticker.path("product_id").asString()).isEqualTo("ETH-USD");
        assertThat(ticker.has("best_bid")).isFalse();
    }

    @Test
    void tellsStatusOfProducts() {
        StreamEar ear = connect();
        ear.subscribe("status", "", "");
        JsonNode product = ear.next("status").path("events").path(0).path("products").path(0);
        assertThat(product.path("id").asString()).isEqualTo("ETH-USD");
        assertThat(product.path("display_name").asString()).isEqualTo("ETH/USD");
        server.faults.plant("product:ETH-USD:status=disabled");
        JsonNode changed = ear.next("status").path("events").path(0).path("products").path(0);
        assertThat(changed.path("status").asString()).isEqualTo("offline");
    }

    @Test
    void tellsOrdersOfTheKeysOwnerAndNobodyElse() {
        place("before", "BUY", "90.00", "1");
        StreamEar ear = connect();
        ear.subscribe("user", "", token());
        JsonNode snapshot = ear.next("user").path("events").path(0);
        assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
        JsonNode open = snapshot.path("orders").path(0);
        assertThat(open.path("client_order_id").asString()).isEqualTo("before");
        assertThat(open.path("order_type").asString()).isEqualTo("Limit");
        assertThat(open.path("post_only").asString()).isEqualTo("false");
        assertThat(open.path("leaves_quantity").asString()).isEqualTo("1");
        server.other("noise", Side.BUY, "98.00", "1");
        place("partly", "BUY", "101.00", "4");
        JsonNode partly = order(ear);
        assertThat(partly.path("client_order_id").asString()).isEqualTo("partly");
        assertThat(partly.path("cumulative_quantity").asString()).isEqualTo("3");
        assertThat(partly.path("filled_value").asString()).isEqualTo("303");
        assertThat(partly.path("status").asString()).isEqualTo("OPEN");
        cancel(partly.path("order_id").asString());
        JsonNode ended = order(ear);
        assertThat(ended.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(ended.path("leaves_quantity").asString()).isEqualTo("0");
        for (JsonNode field : ended) {
            assertThat(field.isString()).isTrue();
        }
    }

    private static JsonNode order(StreamEar ear) {
        return ear.next("user").path("events").path(0).path("orders").path(0);
    }

    @Test
    void sendsOpenOrdersInPages() {
        for (int number = 0; number < 5; number++) {
            place("order " + number, "BUY", "90.00", "0.1");
        }
        server.faults.plant("snapshot-pages:size=2");
        StreamEar ear = connect();
        ear.subscribe("user", "", token());
        List<Integer> sizes = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            sizes.add(ear.next("user").path("events").path(0).path("orders").size());
        }
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void refusesUserChannelWithoutGoodToken(String token) {
        StreamEar ear = connect();
        ear.subscribe("user", "", token);
        assertThat(ear.next().toString())
                .isEqualTo("{\"type\":\"error\",\"message\":\"authentication failure\"}");
        ear.subscribe("status", "", "");
        assertThat(ear.next("subscriptions").path("sequence_num").asInt(-1)).isZero();
    }

    @Test
    void refusesGoodTokenWhenAsked() {
        server.faults.plant("stream-refuse-token:user:count=1");
        StreamEar ear = connect();
        ear.subscribe("user", "", token());
        assertThat(ear.next().path("message").asString()).isEqualTo("authentication failure");
        ear.subscribe("user", "", token());
        assertThat(ear.next("user").path("sequence_num").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"type\":\"jump\"}",
                "{\"type\":\"subscribe\",\"channel\":\"weather\"}",
                "{\"type\":\"subscribe\",\"channel\":\"level2\",\"product_ids\":[\"NO-USD\"]}",
            })
    void saysWhatIsWrongWithAMessage(String text) {
        StreamEar ear = connect();
        ear.say(text);
        assertThat(ear.next().path("type").asString()).isEqualTo("error");
    }

    @Test
    void endsConnectionThatSubscribesToNothing() {
        StreamEar ear = connect();
        assertThat(ear.next("closed").path("status").asInt()).isEqualTo(1008);
    }

    @Test
    void tellsDollarCoinSubscribersOfTheDollarBook() {
        StreamEar ear = connect();
        ear.subscribe("level2", "\"ETH-USDC\"", "");
        assertThat(set(ear.next("subscriptions"))).isEqualTo("{\"level2\":[\"ETH-USDC\"]}");
        assertThat(ear.next("l2_data").path("events").path(0).path("product_id").asString())
                .isEqualTo("ETH-USD");
    }

    @Test
    void losesRepeatsAndSwapsMessages() {
        server.faults.plant("stream-gap:status:skip=1,count=1");
        server.faults.plant("stream-replay:status:skip=3,count=1");
        server.faults.plant("stream-reorder:status:skip=5,count=1");
        StreamEar ear = connect();
        ear.subscribe("status", "", "");
        assertThat(ear.next("status").path("sequence_num").asInt()).isEqualTo(1);
        List<Integer> numbers = new ArrayList<>();
        for (int change = 0; change < 8; change++) {
            ProductStatus status =
                    change % 2 == 0 ? ProductStatus.LIMIT_ONLY : ProductStatus.ONLINE;
            server.desk.tell(exchange -> exchange.changeStatus(TestServer.ETH, status));
        }
        for (int message = 0; message < 8; message++) {
            numbers.add(ear.next().path("sequence_num").asInt(-1));
        }
        assertThat(numbers).containsExactly(3, 4, 4, 5, 7, 6, 8, 9);
    }

    @Test
    void fallsSilentAndBreaks() {
        server.faults.plant("stream-freeze:ticker:count=1");
        StreamEar silent = connect();
        silent.subscribe("ticker", ETH, "");
        assertThat(silent.next().path("channel").asString()).isEqualTo("subscriptions");
        silent.subscribe("status", "", "");
        server.faults.plant("stream-disconnect:level2:count=1");
        StreamEar broken = connect();
        broken.subscribe("level2", ETH, "");
        assertThat(broken.next("closed").path("status").asInt()).isEqualTo(1006);
        server.server.step();
        silent.say("{\"type\":\"unsubscribe\",\"channel\":\"status\"}");
        server.faults.plant("stream-unknown:level2:count=1");
        StreamEar other = connect();
        other.subscribe("level2", ETH, "");
        assertThat(other.next("novelty").path("sequence_num").asInt()).isEqualTo(1);
        assertThat(other.next("l2_data").path("sequence_num").asInt()).isEqualTo(2);
        assertThat(silent.hasHeardNothing()).isTrue();
    }

    @Test
    void sendsMessageOfTenMegabytes() {
        server.faults.plant("stream-huge:level2:count=1");
        StreamEar ear = connect();
        ear.subscribe("level2", ETH, "");
        assertThat(ear.nextText()).contains("subscriptions");
        assertThat(ear.nextText().length()).isGreaterThan(10_000_000);
        assertThat(ear.next("l2_data").path("sequence_num").asInt()).isEqualTo(2);
    }

    @Test
    void tellsAtOnceWhatAStepBrought() {
        StreamEar ear = connect();
        ear.subscribe("heartbeats", "", "");
        ear.next("subscriptions");
        server.desk.tell(exchange -> exchange.advance(TestServer.START.plusSeconds(60)));
        server.server.step();
        JsonNode beat =
                ear.next(
                        "heartbeats",
                        each -> each.path("timestamp").asString().startsWith("2026-01-01T00:01"));
        assertThat(beat.path("events").path(0).path("current_time").asString())
                .startsWith("2026-01-01 00:01:00");
    }

    @Test
    void goesDownAndComesBackStepByStep() {
        StreamEar before = connect();
        before.subscribe("status", "", "");
        before.next("status");
        server.faults.plant("outage:down=4s,cancel-only=1ms,limit-only=1ms");
        assertThat(client.get(API + "/time").status()).isEqualTo(503);
        assertThat(before.next("closed").path("status").asInt()).isEqualTo(1006);
        long end = System.nanoTime() + 60_000_000_000L;
        while (status() != ProductStatus.ONLINE || server.faults.isDown()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(client.get(API + "/time").status()).isEqualTo(200);
    }

    private ProductStatus status() {
        return server.desk.ask(exchange -> exchange.listings().getFirst().status());
    }

    private TestClient.Reply place(String id, String side, String price, String size) {
        return client.post(
                API + "/orders",
                """
                {"client_order_id":"%s","product_id":"ETH-USD","side":"%s","order_configuration":
                {"limit_limit_gtc":{"base_size":"%s","limit_price":"%s","post_only":false}}}
                """
                        .formatted(id, side, size, price));
    }

    private void cancel(String orderId) {
        client.post(API + "/orders/batch_cancel", "{\"order_ids\":[\"" + orderId + "\"]}");
    }
}
