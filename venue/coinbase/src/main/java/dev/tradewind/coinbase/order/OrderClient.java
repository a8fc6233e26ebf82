// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.base.check.Checks;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.rest.Page;
import dev.tradewind.coinbase.rest.Priority;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Orders by REST. Every method may throw [VenueException]. Safe from any thread.
public final class OrderClient {

    private static final int PAGE = 250;
    private static final int MAX_CANCELS = 100;

    /// Orders named in one question; the whole address must stay below 8 KB.
    private static final int MAX_NAMED = 50;

    private final RestClient rest;

    public OrderClient(RestClient rest) {
        this.rest = rest;
    }

    /// Sends a new order, once. The same client order id makes no second order.
    public SubmitResult create(OrderRequest request) {
        return create(NewOrder.of(request));
    }

    /// Sends a new order of any kind, once. The same client order id makes no second order.
    public SubmitResult create(NewOrder order) {
        return rest.ask(
                Call.command(Priority.ORDER, "/orders", OrderWriter.body(order).toString()),
                answer -> SubmitAnswer.read(answer, order));
    }

    /// Changes a resting GTC limit order; the venue needs both price and size.
    public EditResult edit(VenueOrderId order, Price price, Quantity size) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("order_id", order.value());
        body.put("price", price.toString());
        body.put("size", size.toString());
        return rest.ask(
                Call.command(Priority.ORDER, "/orders/edit", body.toString()), OrderClient::edited);
    }

    private static EditResult edited(WireObject answer) {
        if (answer.truth("success")) {
            return new EditResult.Accepted();
        }
        return answer.objects("errors").stream()
                .map(error ->
                        error.findText("edit_failure_reason")
                                .or(() -> error.findText("preview_failure_reason")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(EditResult.Rejected::new)
                .orElseGet(() -> new EditResult.Rejected("UNKNOWN_EDIT_ORDER_FAILURE_REASON"));
    }

    /// Asks for the end of orders, 100 at a time; one result for each, in the order asked.
    public List<CancelResult> cancel(List<VenueOrderId> orders) {
        List<CancelResult> results = new ArrayList<>();
        for (int start = 0; start < orders.size(); start += MAX_CANCELS) {
            int end = Math.min(orders.size(), start + MAX_CANCELS);
            results.addAll(cancelSome(orders.subList(start, end)));
        }
        return results;
    }

    private List<CancelResult> cancelSome(List<VenueOrderId> orders) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("order_ids");
        orders.forEach(each -> ids.add(each.value()));
        Map<String, WireObject> told =
                rest.ask(
                        Call.command(Priority.CANCEL, "/orders/batch_cancel", body.toString()),
                        OrderClient::byOrder);
        return orders.stream().map(each -> cancelled(each, told.get(each.value()))).toList();
    }

    /// Results belong to orders by id, not by their place.
    private static Map<String, WireObject> byOrder(WireObject answer) {
        Map<String, WireObject> results = new LinkedHashMap<>();
        for (WireObject result : answer.objects("results")) {
            boolean _ = result.truth("success");
            results.put(result.text("order_id"), result);
        }
        return results;
    }

    private static CancelResult cancelled(VenueOrderId order, @Nullable WireObject told) {
        if (told == null) {
            throw new VenueException.OutcomeUnknown(
                    "the answer to the cancel of " + order + " does not name it", null);
        }
        boolean isAsked = told.isTrue("success");
        return new CancelResult(
                order, isAsked, isAsked ? "" : told.findText("failure_reason").orElse(""));
    }

    /// The order with the venue's id, empty if the venue shows none; just after its creation that
    /// proves nothing.
    public Optional<OrderReport> order(VenueOrderId order) {
        try {
            return rest.ask(
                    Call.read(
                            Priority.ACCOUNT, "/orders/historical/" + Call.segment(order.value())),
                    answer -> Optional.of(answer.object("order").as(OrderReport::read)));
        } catch (VenueException.Refused refused) {
            if (refused.code().equals("NOT_FOUND")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// Spot orders, newest first, to the last page. One that cannot be read makes the whole
    /// unreadable, so that no order silently goes missing.
    public List<OrderReport> orders(OrderQuery query) {
        Call call =
                Call.read(Priority.ACCOUNT, "/orders/historical/batch")
                        .with("limit", PAGE)
                        .with("product_type", "SPOT")
                        .with("start_date", query.since());
        for (OrderStatus status : query.statuses()) {
            call = call.with("order_status", status);
        }
        return rest.askAll(call, OrderClient::page);
    }

    private static Page<OrderReport> page(WireObject answer) {
        List<OrderReport> rows =
                answer.objects("orders").stream()
                        .filter(OrderClient::isSpot)
                        .map(each -> each.as(OrderReport::read))
                        .toList();
        return new Page<>(
                rows, answer.isTrue("has_next") ? answer.findText("cursor") : Optional.empty());
    }

    private static boolean isSpot(WireObject order) {
        boolean isSpot = order.findText("product_type").map("SPOT"::equals).orElse(true);
        if (!isSpot) {
            order.leaveOut("another product type");
        }
        return isSpot;
    }

    /// Executions of one order, oldest first.
    public List<FillReport> fills(VenueOrderId order) {
        return fills(List.of(order));
    }

    /// Executions of some orders, oldest first; at least one order must be named.
    public List<FillReport> fills(List<VenueOrderId> orders) {
        Checks.positive("number of orders", orders.size());
        List<FillReport> rows = new ArrayList<>();
        for (int start = 0; start < orders.size(); start += MAX_NAMED) {
            Call call = fills();
            for (VenueOrderId each :
                    orders.subList(start, Math.min(orders.size(), start + MAX_NAMED))) {
                call = call.with("order_ids", each.value());
            }
            rows.addAll(fills(call));
        }
        return rows;
    }

    /// Executions of all orders since then, oldest first.
    public List<FillReport> fillsSince(Instant since) {
        return fills(fills().with("start_sequence_timestamp", since));
    }

    private static Call fills() {
        return Call.read(Priority.ACCOUNT, "/orders/historical/fills").with("limit", PAGE);
    }

    private List<FillReport> fills(Call call) {
        return rest.askAll(
                        call,
                        answer ->
                                new Page<>(
                                        answer.all("fills", FillReport::read),
                                        answer.findText("cursor")))
                .reversed();
    }
}
