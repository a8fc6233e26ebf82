// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.resource;

import dev.tradewind.execution.cost.MakerShare;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.executionengine.desk.OrderViews;
import dev.tradewind.executionengine.store.ExecutionRecords;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.serviceapi.execution.FillsAnswer;
import dev.tradewind.serviceapi.execution.MakerRatioAnswer;
import dev.tradewind.serviceapi.execution.OrderAnswer;
import dev.tradewind.serviceapi.execution.OrdersAnswer;
import dev.tradewind.serviceapi.execution.ReconciliationTrigger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Shows orders, fills, costs and the comparison with the venue, from committed rows.
public final class QueryResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;
    private static final int ALL = 1_000_000;

    private final ExecutionRecords records;
    private final CostReport costs;

    public QueryResource(ExecutionRecords records, CostReport costs) {
        this.records = records;
        this.costs = costs;
    }

    /// Adds the endpoints to a router.
    public void publish(Router router) {
        router.get("/api/v1/execution/orders", this::orders)
                .get("/api/v1/execution/fills", this::fills)
                .get("/api/v1/execution/costs", this::costs)
                .get("/api/v1/execution/maker-ratio", this::makerRatio)
                .get("/api/v1/execution/reconciliation", this::reconciliation)
                .get("/api/v1/execution/{clientOrderId}", this::order);
    }

    private Response orders(Request request) {
        Optional<OrderState> state = request.query("state", QueryResource::state);
        Optional<Symbol> symbol = request.query("symbol", Symbol::parse);
        List<TrackedOrder> orders = records.orders(state, symbol, limit(request));
        return Response.json(new OrdersAnswer(orders.stream().map(OrderViews::of).toList()));
    }

    private Response order(Request request) {
        ClientOrderId id = request.pathValue("clientOrderId", ClientOrderId::new);
        TrackedOrder order = records.order(id).orElseThrow(() -> Orders.unknown(id.value()));
        return Response.json(
                new OrderAnswer(
                        OrderViews.of(order),
                        order.intent().command(),
                        order.intent().plan(),
                        records.fillsOf(id).stream().map(BookedFill::fill).toList()));
    }

    private Response fills(Request request) {
        String format = request.query("format").orElse("json");
        return switch (format) {
            case "json" ->
                    Response.json(
                            new FillsAnswer(
                                    records.fills(limit(request)).stream()
                                            .map(OrderViews::of)
                                            .toList()));
            case "csv" -> Response.text("text/csv", FillsCsv.of(records.fills(ALL).reversed()));
            case String other ->
                    throw ProblemException.ofField(
                                    ProblemCode.INVALID_VALUE,
                                    "format",
                                    "there is no format '" + other + "'")
                            .withValid(List.of("json", "csv"));
        };
    }

    private Response costs(Request request) {
        return Response.json(costs.of(limit(request)));
    }

    private Response makerRatio(Request request) {
        MakerShare share =
                MakerShare.of(
                        records.fills(ALL).stream().map(BookedFill::fill).toList(), Asset.USD);
        return Response.json(
                new MakerRatioAnswer(
                        share.makerNotional(),
                        share.filledNotional(),
                        share.makerFills(),
                        share.fills(),
                        share.byNotionalFraction(),
                        share.byCountFraction()));
    }

    private Response reconciliation(Request request) {
        return records.lastReport(request.query("trigger", QueryResource::trigger))
                .map(Response::json)
                .orElseThrow(() ->
                        ProblemException.of(ProblemCode.NOT_YET, "nothing has been compared yet"));
    }

    private static int limit(Request request) {
        return (int) request.queryWithin("limit", DEFAULT_LIMIT, 1, LARGEST_LIMIT);
    }

    private static OrderState state(String name) {
        return oneOf(OrderState.values(), name);
    }

    private static ReconciliationTrigger trigger(String name) {
        return oneOf(ReconciliationTrigger.values(), name);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("must be one of " + List.of(values)));
    }
}
