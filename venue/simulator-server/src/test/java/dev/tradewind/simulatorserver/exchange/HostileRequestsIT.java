// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.order.Side;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, a client could bring the exchange to answer with a defect, or not at all, by what it
/// sends.
class HostileRequestsIT {

    private static final String API = "/api/v3/brokerage";
    private static final String ORDER =
            "{\"client_order_id\":\"h\",\"product_id\":\"ETH-USD\",\"side\":\"BUY\","
                    + "\"order_configuration\":%s}";

    @TempDir private static Path folder;

    private static TestServer server;
    private static TestClient client;

    @BeforeAll
    static void start() {
        server = new TestServer(folder, new ExchangeServer.Limits(10_000, 10_000));
        client = server.client("ecdsa");
        server.other("bid", Side.BUY, "99.00", "2");
        server.other("ask", Side.SELL, "101.00", "3");
    }

    @AfterEach
    void answersOthersAsBefore() {
        assertThat(client.get(API + "/accounts").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit_limit_gtc\":{\"base_size\":\"1e999999999\",\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":1e999999999,\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"1e-999999999\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"NaN\",\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":[\"1\"],\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":{},\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1\",\"quote_size\":\"1\"}}",
                "{\"limit_limit_gtc\":\"x\"}",
                "{\"limit_limit_gtc\":null}",
                "{\"limit_limit_gtd\":{\"base_size\":\"1\",\"limit_price\":\"9\",\"end_time\":\"x\"}}",
                "{\"stop_limit_stop_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"9\","
                        + "\"stop_price\":\"9\",\"stop_direction\":\"SIDEWAYS\"}}",
                "{\"limit_limit_gtd\":{\"base_size\":\"1\",\"limit_price\":\"99\","
                        + "\"end_time\":\"+999999999-12-31T23:59:59Z\"}}",
                "{\"limit_limit_gtd\":{\"base_size\":\"1\",\"limit_price\":\"99\","
                        + "\"end_time\":\"-999999999-12-31T23:59:59Z\"}}",
                "{\"limit_limit_gtc\":{},\"sor_limit_ioc\":{}}",
                "{}",
                "[]",
                "7",
                "null",
            })
    void refusesAConfigurationThatIsNone(String configuration) {
        for (String path : new String[] {"/orders", "/orders/preview"}) {
            assertInvalid(client.post(API + path, ORDER.formatted(configuration)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit_limit_gtc\":{\"base_size\":\"-1\",\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"0\",\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"-99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"0\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1e30\",\"limit_price\":\"99\"}}",
                "{\"limit_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"1e30\"}}",
                "{\"limit_limit_gtd\":{\"base_size\":\"1\",\"limit_price\":\"99\"}}",
                "{\"market_market_ioc\":{\"quote_size\":\"1e30\"}}",
                "{\"market_market_ioc\":{\"quote_size\":\"-5\"}}",
                "{\"market_market_fok\":{\"quote_size\":\"5\"}}",
                "{\"limit_limit_gtc\":{\"quote_size\":\"5\",\"limit_price\":\"99\"}}",
                "{\"trigger_bracket_gtc\":{\"base_size\":\"1\",\"limit_price\":\"120\","
                        + "\"stop_trigger_price\":\"90\"}}",
                "{\"stop_limit_stop_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"-9\","
                        + "\"stop_price\":\"0\"}}",
                "{\"stop_limit_stop_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"1e30\","
                        + "\"stop_price\":\"1e30\"}}",
                "{\"scaled_limit_gtc\":{}}",
                "{\"no_such_order\":{}}",
            })
    void refusesAnImpossibleOrderWithItsReason(String configuration) {
        TestClient.Reply reply = client.post(API + "/orders", ORDER.formatted(configuration));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("success").asBoolean(true)).as(reply.text()).isFalse();
        TestClient.Reply preview =
                client.post(API + "/orders/preview", ORDER.formatted(configuration));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().path("errs").size()).as(preview.text()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/orders/batch_cancel", "/orders/edit", "/orders/preview"})
    void refusesBodiesThatAreNoRequests(String path) {
        for (String body :
                new String[] {
                    "[".repeat(100_000),
                    "{\"a\":".repeat(50_000),
                    "\u0000\u0001",
                    "{\"order_ids\":\"x\"}",
                    "{\"order_ids\":{}}",
                    "{\"order_ids\":[]}",
                    "{\"order_id\":{},\"order_ids\":null,\"client_order_id\":[]}",
                    "{\"order_id\":\"x\",\"price\":\"1e99999999\",\"size\":\"1\"}",
                }) {
            assertInvalid(client.post(API + path, body));
        }
        TestClient.Reply huge = client.post(API + path, " ".repeat(3_000_000) + "{}");
        assertThat(huge.status()).isBetween(400, 413);
        assertThat(huge.text()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/ETH-USD/candles?granularity=ONE_MINUTE&start=-9223372036854775808",
                "/products/ETH-USD/candles?granularity=ONE_MINUTE&end=31556889864403199",
                "/products/ETH-USD/candles?granularity=ONE_MINUTE&start=99999999999999999999",
                "/products/ETH-USD/candles?granularity=ONE_MINUTE&start=10&end=5",
                "/products/ETH-USD/candles?granularity=one_minute",
                "/products/ETH-USD/candles",
                "/products/ETH-USD/ticker?limit=x",
                "/products/ETH-USD/ticker?limit=5&start=yesterday",
                "/product_book?product_id=ETH-USD&limit=99999999999",
                "/accounts?cursor=AAAAAAAA",
                "/accounts?limit=ten",
                "/products?limit=ten",
                "/orders/historical/batch?order_types=FANCY",
                "/orders/historical/batch?time_in_forces=FOREVER",
                "/orders/historical/batch?order_side=HOLD",
                "/orders/historical/fills?start_sequence_timestamp=1",
            })
    void refusesQueriesThatMakeNoSense(String path) {
        assertInvalid(client.get(API + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/ETH",
                "/products/%00",
                "/products/ETH-USD-",
                "/products/NONE-USD/ticker?limit=1",
                "/products/NONE-USD/candles?granularity=ONE_DAY",
                "/best_bid_ask?product_ids=%F0%9F%92%A9",
                "/product_book?product_id=..%2F..",
                "/orders/historical/%20",
                "/orders/historical/..",
                "/accounts/nobody",
                "/no/such/thing",
            })
    void findsNothingWhereNothingIs(String path) {
        TestClient.Reply reply = client.get(API + path);
        assertThat(reply.status()).as(reply.text()).isIn(400, 401, 404);
        assertThat(reply.text()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void tellsTheShareOfItsSecondToWhoeverIsRefused() {
        for (TestClient.Reply reply :
                new TestClient.Reply[] {
                    client.get(API + "/accounts/nobody"),
                    client.post(API + "/orders", "{"),
                    server.client("ed25519").post(API + "/orders", "{}")
                }) {
            assertThat(reply.status()).isIn(400, 403, 404);
            assertThat(reply.headers().firstValue("x-ratelimit-remaining")).isPresent();
        }
    }

    private static void assertInvalid(TestClient.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("error").asString("")).isEqualTo("INVALID_ARGUMENT");
        assertThat(reply.text()).doesNotContain("Exception", "\tat ");
    }
}
