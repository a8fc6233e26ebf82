// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Commands: create, cancel, edit. A refused order is an answer of 200.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8, 2.10, 2.11.
final class OrderEndpoints {

    private static final int MOST_CANCELS = 100;
    private static final String NO_CANCEL_FAILURE = "UNKNOWN_CANCEL_FAILURE_REASON";

    private final ExchangeDesk desk;

    private OrderEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        OrderEndpoints endpoints = new OrderEndpoints(desk);
        router.post(Paths.BROKERAGE + "/orders", gate.with(Permission.TRADE, endpoints::create))
                .post(
                        Paths.BROKERAGE + "/orders/batch_cancel",
                        gate.with(Permission.TRADE, endpoints::cancel))
                .post(
                        Paths.BROKERAGE + "/orders/edit",
                        gate.with(Permission.TRADE, endpoints::edit));
    }

    private Response create(Request request, Caller caller) {
        Body body = Body.of(request);
        String clientOrderId = body.required("client_order_id");
        JsonNode configuration = body.get("order_configuration");
        Optional<OrderEntry> entry = EntryReader.read(body, clientOrderId);
        Answer answer =
                entry.map(each -> desk.ask(exchange -> exchange.place(caller.customer(), each)))
                        .orElseGet(() ->
                                new Answer.Refused(
                                        "UNSUPPORTED_ORDER_CONFIGURATION",
                                        "this order configuration is not supported"));
        ObjectNode out =
                switch (answer) {
                    case Answer.Taken(String orderId) -> success(orderId, body, clientOrderId);
                    case Answer.Refused(String code, String message) -> failure(code, message);
                };
        out.set("order_configuration", configuration);
        return Replies.json(out);
    }

    private static ObjectNode success(String orderId, Body body, String clientOrderId) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("success", true);
        out.putObject("success_response")
                .put("order_id", orderId)
                .put("product_id", body.required("product_id"))
                .put("side", body.required("side"))
                .put("client_order_id", clientOrderId)
                .put("attached_order_id", "");
        return out;
    }

    private static ObjectNode failure(String code, String message) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("success", false);
        out.putObject("error_response")
                .put("error", FailureReasons.error(code))
                .put("message", message)
                .put("error_details", "")
                .put("preview_failure_reason", FailureReasons.ofPreview(code))
                .put("new_order_failure_reason", FailureReasons.ofNewOrder(code));
        return out;
    }

    private Response cancel(Request request, Caller caller) {
        List<String> ids = new ArrayList<>();
        Body.of(request).get("order_ids").forEach(each -> ids.add(each.asString("")));
        if (ids.isEmpty()) {
            throw RestRefusal.invalid("order_ids is missing");
        }
        if (ids.size() > MOST_CANCELS) {
            throw RestRefusal.invalid("Too many orderIDs entered, limit is " + MOST_CANCELS);
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode results = out.putArray("results");
        desk.tell(exchange ->
                ids.forEach(
                        id -> results.add(cancelled(id, exchange.cancel(caller.customer(), id)))));
        return Replies.json(out);
    }

    private static ObjectNode cancelled(String id, Answer answer) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("success", answer instanceof Answer.Taken);
        out.put(
                "failure_reason",
                switch (answer) {
                    case Answer.Taken _ -> NO_CANCEL_FAILURE;
                    case Answer.Refused refused -> refused.code();
                });
        out.put("order_id", id);
        return out;
    }

    private Response edit(Request request, Caller caller) {
        OrderEdit edit = edit(Body.of(request));
        Answer answer = desk.ask(exchange -> exchange.edit(caller.customer(), edit));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("success", answer instanceof Answer.Taken);
        ArrayNode errors = out.putArray("errors");
        if (answer instanceof Answer.Refused(String code, String _)) {
            errors.addObject()
                    .put("edit_failure_reason", code)
                    .put("preview_failure_reason", "UNKNOWN_PREVIEW_FAILURE_REASON");
        }
        return Replies.json(out);
    }

    /// An omitted price or size counts as 0.
    static OrderEdit edit(Body body) {
        return new OrderEdit(
                body.required("order_id"),
                orZero(body.number("price")),
                orZero(body.number("size")),
                body.number("stop_price"));
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
