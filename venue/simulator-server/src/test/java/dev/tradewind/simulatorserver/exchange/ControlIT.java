// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.json.Json;
import dev.tradewind.model.order.Side;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// If this failed, nobody could make the exchange misbehave while it runs, or read its own ledger.
class ControlIT {

    private static final String ORDERS = "/api/v3/brokerage/orders";

    @TempDir Path folder;
    private TestServer server;
    private HttpClient http;
    private String customer;

    @BeforeEach
    void open() {
        server = new TestServer(folder, new ExchangeServer.Limits(1_000, 1_000));
        http = HttpClient.newHttpClient();
        customer = "/control/customers/" + server.ann.number();
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void plantsListsAndRemovesFaults() {
        String number =
                json("POST", "/control/faults", "{\"fault\":\"too-many:time:count=1\"}")
                        .path("number")
                        .asString();
        assertThat(server.client("ecdsa").get("/api/v3/brokerage/time").status()).isEqualTo(429);
        assertThat(server.client("ecdsa").get("/api/v3/brokerage/time").status()).isEqualTo(200);
        JsonNode standing = json("GET", "/control/faults", "").get(0);
        assertThat(standing.path("text").asString()).isEqualTo("too-many:time:count=1");
        assertThat(standing.path("struck").asInt()).isEqualTo(1);

        assertThat(send("DELETE", "/control/faults/" + number, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/control/faults/" + number, "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/control/faults", "").statusCode()).isEqualTo(204);
        for (String text : List.of("nonsense", "grid:ETH-USD:price=0.5,size=1")) {
            assertThat(send("POST", "/control/faults", "{\"fault\":\"" + text + "\"}").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void changesWhatAProductMayDo() {
        String path = "/control/products/ETH-USD/status";
        assertThat(send("PUT", path, "{\"status\":\"CANCEL_ONLY\"}").statusCode()).isEqualTo(204);
        assertThat(
                        server.client("ecdsa")
                                .get("/api/v3/brokerage/products/ETH-USD")
                                .json()
                                .path("cancel_only")
                                .asBoolean())
                .isTrue();
        assertThat(send("PUT", path, "{\"status\":\"ASLEEP\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void fillsReversesAndCorrectsWhatACustomerDid() {
        String order =
                server.client("ecdsa")
                        .post(
                                ORDERS,
                                """
                                {"client_order_id":"a1","product_id":"ETH-USD","side":"BUY",
                                 "order_configuration":{"limit_limit_gtc":
                                  {"base_size":"2","limit_price":"100.00"}}}\
                                """)
                        .json()
                        .path("success_response")
                        .path("order_id")
                        .asString();
        String fills = customer + "/orders/" + order + "/fills";
        assertThat(send("POST", fills, "{\"quantity\":\"0.5\",\"pieces\":2}").statusCode())
                .isEqualTo(204);
        assertThat(send("DELETE", customer + "/orders/" + order, "").statusCode()).isEqualTo(200);
        assertThat(send("POST", fills, "{\"quantity\":\"2\",\"pieces\":1}").statusCode())
                .isEqualTo(204);
        HttpResponse<String> tooMuch = send("POST", fills, "{\"quantity\":\"5000\",\"pieces\":1}");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("INSUFFICIENT_FUND");

        JsonNode rows = json("GET", customer + "/executions", "");
        assertThat(rows.size()).isEqualTo(3);
        String entries = customer + "/executions/";
        String newest = rows.get(0).path("entryId").asString();
        String oldest = rows.get(2).path("entryId").asString();
        assertThat(send("POST", entries + newest + "/reversal", "").statusCode()).isEqualTo(204);
        assertThat(
                        send(
                                        "POST",
                                        entries + oldest + "/correction",
                                        "{\"price\":\"99\",\"quantity\":\"0.25\"}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(send("POST", entries + newest + "/reversal", "").statusCode()).isEqualTo(422);

        JsonNode seen =
                server.client("ecdsa")
                        .get("/api/v3/brokerage/orders/historical/" + order)
                        .json()
                        .path("order");
        assertThat(seen.path("filled_size").asString()).isEqualTo("0.5");
        assertThat(server.client("ecdsa").get("/api/v3/brokerage/orders/historical/fills").text())
                .contains("REVERSAL", "CORRECTION");
    }

    @Test
    void movesMoneyAndTellsTheWholeLedger() {
        assertThat(
                        send("POST", customer + "/deposits", "{\"asset\":\"ETH\",\"amount\":\"3\"}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(
                        send(
                                        "POST",
                                        customer + "/withdrawals",
                                        "{\"asset\":\"ETH\",\"amount\":\"1\"}")
                                .statusCode())
                .isEqualTo(204);
        JsonNode rows = json("GET", customer + "/ledger?after=1", "");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(1).path("reference").asString()).isEqualTo("withdrawal");
        assertThat(json("GET", customer + "/balances", "").toString()).contains("ETH", "USD");
        assertThat(
                        send("POST", customer + "/deposits", "{\"asset\":\"XRP\",\"amount\":\"3\"}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(send("GET", "/control/customers/99/ledger", "").statusCode()).isEqualTo(400);
    }

    @Test
    void tradesInTheNameOfACustomer() {
        server.other("b1", Side.SELL, "100.00", "1");
        String foreign =
                """
                {"clientOrderId":"app-1","symbol":"ETH-USD","side":"BUY","price":"100","size":"%s"}\
                """;

        assertThat(json("POST", customer + "/orders", foreign.formatted("1.5")).path("orderId"))
                .isNotNull();
        assertThat(server.client("ecdsa").get(ORDERS + "/historical/batch").text())
                .contains("app-1");
        HttpResponse<String> refused =
                send(
                        "POST",
                        customer + "/orders",
                        foreign.replace("app-1", "app-2").formatted("1.00001"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("INVALID_SIZE_PRECISION");
    }

    private JsonNode json(String method, String path, String body) {
        HttpResponse<String> reply = send(method, path, body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return Json.readTree(reply.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(server.server.uri().resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
