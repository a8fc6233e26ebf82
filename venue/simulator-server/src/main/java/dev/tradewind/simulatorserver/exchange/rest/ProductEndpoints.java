// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.wire.ProductWriter;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Products, for holders of a key and for everybody.
///
/// Source: Coinbase Advanced Trade fact sheet 2.4.
final class ProductEndpoints {

    private static final int MOST = 1_000;
    private static final String SPOT = "SPOT";

    private final ExchangeDesk desk;

    private ProductEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        ProductEndpoints endpoints = new ProductEndpoints(desk);
        router.get(
                        Paths.BROKERAGE + "/products",
                        gate.with(Permission.VIEW, (request, _) -> endpoints.products(request)))
                .get(
                        Paths.BROKERAGE + "/products/{id}",
                        gate.with(Permission.VIEW, (request, _) -> endpoints.product(request)))
                .get(Paths.BROKERAGE + "/market/products", gate.open(endpoints::products))
                .get(Paths.BROKERAGE + "/market/products/{id}", gate.open(endpoints::product));
    }

    private Response products(Request request) {
        List<String> asked = request.queryValues("product_ids");
        boolean isSpot = request.query("product_type").map(this::isSpot).orElse(true);
        return desk.ask(exchange -> {
            List<Listing> listings =
                    exchange.listings().stream()
                            .filter(_ -> isSpot)
                            .filter(each -> asked.isEmpty() || asked.contains(id(each)))
                            .toList();
            int offset =
                    request.query("offset").map(text -> Query.number("offset", text)).orElse(0);
            List<Listing> rest =
                    listings.subList(Math.clamp(offset, 0, listings.size()), listings.size());
            return Replies.json(
                    list(Query.page(request, rest, Query.limit(request, MOST, MOST)), exchange));
        });
    }

    private boolean isSpot(String type) {
        return switch (type) {
            case SPOT, "UNKNOWN_PRODUCT_TYPE", "" -> true;
            case "FUTURE" -> false;
            default -> throw RestRefusal.invalid("product_type: " + type + " is not a valid value");
        };
    }

    private static ObjectNode list(Query.Page<Listing> page, Exchange exchange) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode products = out.putArray("products");
        page.rows().forEach(each -> products.add(ProductWriter.write(each, exchange)));
        out.put("num_products", page.rows().size());
        out.putObject("pagination")
                .put("prev_cursor", "")
                .put("next_cursor", page.next())
                .put("has_next", page.hasNext())
                .put("has_prev", false);
        return out;
    }

    private Response product(Request request) {
        Symbol symbol = Query.symbol(request.pathValue("id"));
        return desk.ask(
                exchange -> Replies.json(ProductWriter.write(listing(exchange, symbol), exchange)));
    }

    /// The product, which must be known.
    static Listing listing(Exchange exchange, Symbol symbol) {
        return exchange.listings().stream()
                .filter(each -> each.instrument().symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> RestRefusal.unknownProduct(symbol.toString()));
    }

    private static String id(Listing listing) {
        return listing.instrument().symbol().toString();
    }
}
