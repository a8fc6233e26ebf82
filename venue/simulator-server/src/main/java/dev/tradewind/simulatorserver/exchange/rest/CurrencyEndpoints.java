// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The older endpoints that ccxt asks before anything else.
///
/// Source: Coinbase Advanced Trade fact sheet 7.
final class CurrencyEndpoints {

    private static final String USD = "USD";

    private final ExchangeDesk desk;

    private CurrencyEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        CurrencyEndpoints endpoints = new CurrencyEndpoints(desk);
        router.get("/v2/currencies", gate.open(_ -> endpoints.fiat()))
                .get("/v2/currencies/crypto", gate.open(_ -> endpoints.crypto()))
                .get("/v2/exchange-rates", gate.open(endpoints::rates));
    }

    private Response fiat() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.putArray("data")
                .addObject()
                .put("id", USD)
                .put("name", "United States Dollar")
                .put("min_size", "0.01");
        return Replies.json(out);
    }

    private Response crypto() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        var data = out.putArray("data");
        int index = 0;
        for (String code : coins()) {
            index++;
            data.addObject()
                    .put("asset_id", code)
                    .put("code", code)
                    .put("name", code)
                    .put("color", "#000000")
                    .put("sort_index", index)
                    .put("exponent", 8)
                    .put("type", "crypto")
                    .put("address_regex", "");
        }
        return Replies.json(out);
    }

    private List<String> coins() {
        return desk.ask(exchange ->
                exchange.listings().stream()
                        .map(each -> each.instrument().symbol().base().code())
                        .distinct()
                        .toList());
    }

    private Response rates(Request request) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode data = out.putObject("data");
        data.put("currency", request.query("currency").orElse(USD));
        ObjectNode rates = data.putObject("rates");
        rates.put(USD, "1");
        desk.tell(exchange -> {
            for (Listing each : exchange.listings()) {
                List<BookRow> bids = exchange.rows(each.instrument().symbol(), Side.BUY, 1);
                if (!bids.isEmpty()) {
                    BigDecimal price = bids.getFirst().price();
                    rates.put(
                            each.instrument().symbol().base().code(),
                            Text.of(BigDecimal.ONE.divide(price, MathContext.DECIMAL64)));
                }
            }
        });
        return Replies.json(out);
    }
}
