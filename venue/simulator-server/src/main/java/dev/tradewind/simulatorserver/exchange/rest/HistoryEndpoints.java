// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.wire.FillWriter;
import dev.tradewind.simulatorserver.exchange.wire.OrderStatusName;
import dev.tradewind.simulatorserver.exchange.wire.OrderWords;
import dev.tradewind.simulatorserver.exchange.wire.OrderWriter;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A customer's orders and executions.
///
/// Source: Coinbase Advanced Trade fact sheet 2.12 and 2.13.
final class HistoryEndpoints {

    private static final int USUAL_ORDERS = 100;
    private static final int MOST_ORDERS = 1_000;
    private static final int USUAL_FILLS = 100;
    private static final int MOST_FILLS = 250;
    private static final String HISTORY = Paths.BROKERAGE + "/orders/historical";

    private static final List<String> LIVES =
            List.of(
                    "UNKNOWN_TIME_IN_FORCE",
                    "GOOD_UNTIL_DATE_TIME",
                    "GOOD_UNTIL_CANCELLED",
                    "IMMEDIATE_OR_CANCEL",
                    "FILL_OR_KILL");
    private static final List<String> TYPES =
            List.of(
                    "UNKNOWN_ORDER_TYPE",
                    "MARKET",
                    "LIMIT",
                    "STOP",
                    "STOP_LIMIT",
                    "BRACKET",
                    "TWAP",
                    "SCALED");

    private final ExchangeDesk desk;

    private HistoryEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        HistoryEndpoints endpoints = new HistoryEndpoints(desk);
        router.get(HISTORY + "/batch", gate.with(Permission.VIEW, endpoints::orders))
                .get(HISTORY + "/fills", gate.with(Permission.VIEW, endpoints::fills))
                .get(HISTORY + "/{id}", gate.with(Permission.VIEW, endpoints::order));
    }

    private Response order(Request request, Caller caller) {
        String id = request.pathValue("id");
        CustomerOrder order =
                desk.ask(exchange -> exchange.order(caller.customer(), id))
                        .orElseThrow(RestRefusal::unknownOrder);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("order", write(order, caller));
        return Replies.json(out);
    }

    private static ObjectNode write(CustomerOrder order, Caller caller) {
        return OrderWriter.write(order, caller.userId(), caller.portfolioId());
    }

    private Response orders(Request request, Caller caller) {
        Predicate<CustomerOrder> filter = orderFilter(request);
        List<CustomerOrder> found =
                desk.ask(exchange -> exchange.orders(caller.customer())).stream()
                        .filter(filter)
                        .toList();
        Query.Page<CustomerOrder> page =
                Query.page(request, found, Query.limit(request, USUAL_ORDERS, MOST_ORDERS));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode orders = out.putArray("orders");
        page.rows().forEach(each -> orders.add(write(each, caller)));
        out.put("sequence", "0");
        out.put("has_next", page.hasNext());
        out.put("cursor", page.next());
        return Replies.json(out);
    }

    private static Predicate<CustomerOrder> orderFilter(Request request) {
        List<String> ids = request.queryValues("order_ids");
        List<String> products = products(request);
        List<String> statuses = statuses(request);
        List<String> sides = Query.names(request, "order_side", Side.class);
        List<String> lives = Query.names(request, "time_in_forces", LIVES);
        List<String> types = Query.names(request, "order_types", TYPES);
        Instant from = Query.time(request, "start_date").orElse(Instant.MIN);
        Instant to = Query.time(request, "end_date").orElse(Instant.MAX);
        boolean isSpot = request.query("product_type").map("SPOT"::equals).orElse(true);
        return order ->
                isSpot
                        && isAmong(ids, order.orderId())
                        && isAmong(products, order.entry().symbol().toString())
                        && isAmong(statuses, OrderWords.status(order).name())
                        && isAmong(sides, order.entry().side().name())
                        && isAmong(lives, OrderWords.life(order.entry().timeInForce()))
                        && isAmong(types, OrderWords.type(order.entry().kind()))
                        && !order.createdAt().isBefore(from)
                        && order.createdAt().isBefore(to);
    }

    private static List<String> statuses(Request request) {
        List<String> statuses = Query.names(request, "order_status", OrderStatusName.class);
        if (statuses.size() > 1 && statuses.contains(OrderStatusName.OPEN.name())) {
            throw RestRefusal.invalid("order_status: OPEN cannot be combined with other statuses");
        }
        return statuses;
    }

    private static List<String> products(Request request) {
        List<String> products = new ArrayList<>(request.queryValues("product_ids"));
        products.addAll(request.queryValues("product_id"));
        return products;
    }

    private static boolean isAmong(List<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private Response fills(Request request, Caller caller) {
        Predicate<Execution> filter = fillFilter(request);
        List<Execution> found =
                desk.ask(exchange -> exchange.executions(caller.customer())).stream()
                        .filter(filter)
                        .toList();
        Query.Page<Execution> page =
                Query.page(request, found, Query.limit(request, USUAL_FILLS, MOST_FILLS));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode fills = out.putArray("fills");
        page.rows()
                .forEach(each ->
                        fills.add(FillWriter.write(each, caller.userId(), caller.portfolioId())));
        out.put("cursor", page.next());
        return Replies.json(out);
    }

    private static Predicate<Execution> fillFilter(Request request) {
        List<String> orders = new ArrayList<>(request.queryValues("order_ids"));
        orders.addAll(request.queryValues("order_id"));
        List<String> trades = request.queryValues("trade_ids");
        List<String> products = products(request);
        Instant from = Query.time(request, "start_sequence_timestamp").orElse(Instant.MIN);
        Instant to = Query.time(request, "end_sequence_timestamp").orElse(Instant.MAX);
        return fill ->
                isAmong(orders, fill.orderId())
                        && isAmong(trades, fill.tradeId())
                        && isAmong(products, fill.symbol().toString())
                        && !fill.time().isBefore(from)
                        && !fill.time().isAfter(to);
    }
}
