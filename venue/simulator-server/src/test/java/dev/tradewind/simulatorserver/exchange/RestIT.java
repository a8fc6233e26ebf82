// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.order.Side;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// If this failed, a client written for Coinbase would not find here what it finds there.
class RestIT {

    private static final String API = "/api/v3/brokerage";

    @TempDir private Path folder;

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
        server.close();
    }

    @Test
    void tellsTimeAndPermissions() {
        JsonNode time = client.send("GET", API + "/time", "", "").json();
        assertThat(time.path("epochSeconds").isString()).isTrue();
        assertThat(Instant.parse(time.path("iso").asString())).isNotNull();
        JsonNode may = server.client("ed25519").get(API + "/key_permissions").json();
        assertThat(may.path("can_view").asBoolean()).isTrue();
        assertThat(may.path("can_trade").asBoolean()).isFalse();
    }

    @Test
    void letsInOnlyWhoSignedThisRequestNow() {
        String path = API + "/accounts";
        String host = server.server.uri().getAuthority();
        String right = "GET " + host + path;
        assertThat(client.send("GET", path, "", client.token(right)).status()).isEqualTo(200);
        assertThat(
                        client.send("GET", path, "", client.token("GET api.coinbase.com" + path))
                                .status())
                .isEqualTo(200);
        assertThat(client.send("GET", path, "", client.token("GET http://" + host + path)).status())
                .isEqualTo(200);
        for (String wrong :
                new String[] {
                    "",
                    "nonsense",
                    client.token("POST " + host + path),
                    client.token("GET " + host + path + "?limit=1"),
                    client.token("GET example.org" + path),
                    client.token(right, Instant.now().minusSeconds(400)),
                    client.token(right, Instant.now().plusSeconds(400)),
                    client.token(right) + "x",
                }) {
            TestClient.Reply reply = client.send("GET", path, "", wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(401);
            assertThat(reply.text()).isEqualTo("Unauthorized\n");
        }
        TestClient.Reply reply = server.client("ed25519").post(API + "/orders", order("1", "1"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("error").asString()).isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void showsProductsBookAndTrades() {
        JsonNode products = client.send("GET", API + "/market/products?limit=5", "", "").json();
        JsonNode product = products.path("products").get(0);
        assertThat(products.path("num_products").asInt()).isEqualTo(1);
        assertThat(product.path("price_increment").asString()).isEqualTo("0.01");
        assertThat(product.path("cancel_only").asBoolean(true)).isFalse();
        assertThat(client.get(API + "/products/ETH-USD").json().path("product_id").asString())
                .isEqualTo("ETH-USD");
        assertThat(client.get(API + "/products/XYZ-USD").status()).isEqualTo(404);
        JsonNode book = client.get(API + "/product_book?product_id=ETH-USD&limit=5").json();
        assertThat(book.path("pricebook").path("bids").get(0).path("price").asString())
                .isEqualTo("99");
        assertThat(book.path("mid_market").asString()).isEqualTo("100");
        assertThat(book.path("spread_bps").asString()).isEqualTo("200");
        client.post(API + "/orders", market("m1", "\"quote_size\":\"50\""));
        JsonNode trades = client.get(API + "/products/ETH-USD/ticker?limit=5").json();
        assertThat(trades.path("trades").get(0).path("side").asString()).isEqualTo("SELL");
        assertThat(trades.path("best_ask").asString()).isEqualTo("101");
        JsonNode best = client.get(API + "/best_bid_ask?product_ids=ETH-USD").json();
        assertThat(best.path("pricebooks").size()).isEqualTo(1);
    }

    @Test
    void servesThreeHundredFiftyCandlesAndRefusesOneMore() {
        client.post(API + "/orders", market("m1", "\"quote_size\":\"50\""));
        long start = TestServer.START.getEpochSecond();
        String path = API + "/products/ETH-USD/candles?granularity=ONE_MINUTE&start=" + start;
        JsonNode candles = client.get(path + "&end=" + (start + 349 * 60)).json();
        assertThat(candles.path("candles").get(0).path("start").asString())
                .isEqualTo(String.valueOf(start));
        TestClient.Reply tooMany = client.get(path + "&end=" + (start + 350 * 60));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().path("error").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(client.get(API + "/products/ETH-USD/candles?granularity=WEEK").status())
                .isEqualTo(400);
        assertThat(client.get(path + "&end=soon").status()).isEqualTo(400);
    }

    @Test
    void takesAnOrderThroughItsWholeLife() {
        JsonNode created = client.post(API + "/orders", order("c1", "98.50")).json();
        assertThat(created.path("success").asBoolean()).isTrue();
        String id = created.path("success_response").path("order_id").asString();
        JsonNode again = client.post(API + "/orders", order("c1", "98.50")).json();
        assertThat(again.path("success_response").path("order_id").asString()).isEqualTo(id);

        JsonNode read = client.get(API + "/orders/historical/" + id).json().path("order");
        assertThat(read.path("status").asString()).isEqualTo("OPEN");
        assertThat(
                        read.path("order_configuration")
                                .path("limit_limit_gtc")
                                .path("limit_price")
                                .asString())
                .isEqualTo("98.5");
        assertThat(read.path("last_fill_time").isNull()).isTrue();
        assertThat(read.path("number_of_fills").asString()).isEqualTo("0");

        JsonNode edited =
                client.post(
                                API + "/orders/edit",
                                "{\"order_id\":\"%s\",\"price\":\"98\",\"size\":\"2\"}"
                                        .formatted(id))
                        .json();
        assertThat(edited.path("success").asBoolean()).isTrue();
        assertThat(edited.path("errors").size()).isZero();
        JsonNode wrong =
                client.post(
                                API + "/orders/edit",
                                "{\"order_id\":\"%s\",\"price\":\"97\"}".formatted(id))
                        .json();
        assertThat(wrong.path("errors").get(0).path("edit_failure_reason").asString())
                .isEqualTo("INVALID_EDITED_SIZE");

        JsonNode cancelled =
                client.post(
                                API + "/orders/batch_cancel",
                                "{\"order_ids\":[\"%s\",\"none\"]}".formatted(id))
                        .json()
                        .path("results");
        assertThat(cancelled.get(0).path("success").asBoolean()).isTrue();
        assertThat(cancelled.get(1).path("failure_reason").asString())
                .isEqualTo("UNKNOWN_CANCEL_ORDER");
        JsonNode list = client.get(API + "/orders/historical/batch?order_status=CANCELLED").json();
        assertThat(list.path("orders").size()).isEqualTo(1);
        assertThat(list.path("has_next").asBoolean(true)).isFalse();
    }

    @Test
    void fillsAndTellsWhatItCost() {
        client.post(API + "/orders", market("m1", "\"base_size\":\"1\""));
        JsonNode fill = client.get(API + "/orders/historical/fills").json().path("fills").get(0);
        assertThat(fill.path("price").asString()).isEqualTo("101");
        assertThat(fill.path("commission").asString()).isEqualTo("0.909");
        assertThat(fill.path("liquidity_indicator").asString()).isEqualTo("TAKER");
        JsonNode order =
                client.get(API + "/orders/historical/" + fill.path("order_id").asString())
                        .json()
                        .path("order");
        assertThat(order.path("total_value_after_fees").asString()).isEqualTo("101.909");
        assertThat(order.path("completion_percentage").asString()).isEqualTo("100");
        JsonNode accounts = client.get(API + "/accounts?limit=1").json();
        assertThat(accounts.path("has_next").asBoolean()).isTrue();
        String next = API + "/accounts?cursor=" + accounts.path("cursor").asString();
        assertThat(client.get(next).json().path("size").asInt()).isEqualTo(1);
        JsonNode fees = client.get(API + "/transaction_summary").json();
        assertThat(fees.path("fee_tier").path("taker_fee_rate").asString()).isEqualTo("0.009");
        assertThat(fees.path("total_fees").isNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"limit_limit_gtc\":{\"base_size\":\"1000\",\"limit_price\":\"99\"}',INSUFFICIENT_FUND,"
                + "PREVIEW_INSUFFICIENT_FUND",
        "'\"limit_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"102\",\"post_only\":true}',"
                + "INVALID_LIMIT_PRICE_POST_ONLY,PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY",
        "'\"limit_limit_gtc\":{\"base_size\":\"0.0001\",\"limit_price\":\"99\"}',"
                + "INVALID_SIZE_PRECISION,PREVIEW_INVALID_SIZE_PRECISION",
        "'\"limit_limit_gtc\":{\"baseSize\":\"0.001\",\"limitPrice\":\"99\"}',"
                + "UNKNOWN_FAILURE_REASON,PREVIEW_INVALID_QUOTE_SIZE_TOO_SMALL",
        "'\"twap_limit_gtd\":{}',UNSUPPORTED_ORDER_CONFIGURATION,UNKNOWN_PREVIEW_FAILURE_REASON",
    })
    void refusesAnOrderWithinAnAnswerOf200(String configuration, String code, String preview) {
        TestClient.Reply reply = client.post(API + "/orders", configured("r1", configuration));
        assertThat(reply.status()).isEqualTo(200);
        JsonNode error = reply.json().path("error_response");
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(error.path("new_order_failure_reason").asString()).isEqualTo(code);
        assertThat(error.path("preview_failure_reason").asString()).isEqualTo(preview);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "nonsense",
                "{\"client_order_id\":\"1\"}",
                "{\"client_order_id\":\"1\",\"product_id\":\"ETH-USD\",\"side\":\"HOLD\"}",
                "{\"client_order_id\":\"1\",\"product_id\":\"ETH-USD\",\"side\":\"BUY\","
                        + "\"order_configuration\":{\"limit_limit_gtc\":{\"base_size\":\"x\"}}}",
            })
    void answersABrokenBodyWithItsReason(String body) {
        TestClient.Reply reply = client.post(API + "/orders", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(reply.text()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/historical/batch?order_status=DONE",
                "/orders/historical/batch?order_status=OPEN&order_status=FILLED",
                "/orders/historical/batch?start_date=today",
                "/orders/historical/fills?limit=many",
                "/orders/historical/fills?cursor=%21",
                "/product_book",
                "/products?product_type=BOND",
            })
    void answersAWrongQueryWithItsReason(String path) {
        TestClient.Reply reply = client.get(API + path);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error_details").asString()).isNotEmpty();
    }

    @Test
    void previewsAndSaysWhatCcxtAsksFirst() {
        String body = "{\"product_id\":\"ETH-USD\",\"side\":\"BUY\",\"order_configuration\":{%s}}";
        JsonNode preview =
                client.post(
                                API + "/orders/preview",
                                body.formatted("\"market_market_ioc\":{\"quote_size\":\"100.9\"}"))
                        .json();
        assertThat(preview.path("errs").size()).isZero();
        assertThat(preview.path("commission_total").asString()).isEqualTo("0.9");
        JsonNode refused =
                client.post(
                                API + "/orders/preview",
                                body.formatted("\"market_market_ioc\":{\"quote_size\":\"90000\"}"))
                        .json();
        assertThat(refused.path("errs").get(0).asString()).isEqualTo("PREVIEW_INSUFFICIENT_FUND");
        assertThat(client.get(API + "/orders/historical/none").json().path("error").asString())
                .isEqualTo("unknown");
        for (String path :
                new String[] {
                    "/v2/currencies", "/v2/currencies/crypto", "/v2/exchange-rates", "/v2/time"
                }) {
            assertThat(client.send("GET", path, "{}", "").json().has("data")).isTrue();
        }
        assertThat(client.get("/v2/accounts?limit=250").json().path("data").size()).isEqualTo(2);
        assertThat(
                        client.send("GET", API + "/market/products?product_type=FUTURE", "", "")
                                .json()
                                .path("num_products")
                                .asInt(9))
                .isZero();
    }

    @Test
    void answersByTlsToWhoTrustsItsAuthority() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("ca.pem"))) {
            trusted.setCertificateEntry(
                    "exchange", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        try (HttpClient secure = HttpClient.newBuilder().sslContext(context).build()) {
            HttpRequest time =
                    HttpRequest.newBuilder(server.server.tlsUri().resolve(API + "/time")).build();
            assertThat(secure.send(time, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void turnsAwayWhoAsksTooOften() {
        try (TestServer strict =
                new TestServer(folder.resolve("strict"), new ExchangeServer.Limits(1, 1))) {
            TestClient asking = strict.client("ecdsa");
            int refused = 0;
            for (int round = 0; round < 20; round++) {
                TestClient.Reply reply = asking.get(API + "/orders/historical/batch");
                assertThat(reply.headers().firstValue("x-ratelimit-limit")).hasValue("1");
                if (reply.status() == 429) {
                    refused++;
                    assertThat(reply.text()).startsWith("<!DOCTYPE html>");
                }
            }
            assertThat(refused).isPositive();
        }
    }

    private static String order(String id, String price) {
        return configured(
                id,
                "\"limit_limit_gtc\":{\"base_size\":\"1\",\"limit_price\":\"%s\"}"
                        .formatted(price));
    }

    private static String market(String id, String size) {
        return configured(id, "\"market_market_ioc\":{%s}".formatted(size));
    }

    private static String configured(String id, String configuration) {
        return ("{\"client_order_id\":\"%s\",\"product_id\":\"ETH-USD\",\"side\":\"BUY\","
                        + "\"order_configuration\":{%s},\"something_new\":1}")
                .formatted(id, configuration);
    }
}
