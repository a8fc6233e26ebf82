// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.resource;

import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.simulatorserver.desk.VenueDesk;
import dev.tradewind.simulatorserver.wire.CancelAnswer;
import dev.tradewind.simulatorserver.wire.SubmitAnswer;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venue.simulator.SimulatedVenue;
import java.util.List;

/// Orders and account of the simulated venue.
public final class TradingResource {

    private final VenueDesk desk;

    private TradingResource(VenueDesk desk) {
        this.desk = desk;
    }

    /// Adds the endpoints to `router`.
    public static void publish(VenueDesk desk, Router router) {
        TradingResource resource = new TradingResource(desk);
        router.post("/api/v1/orders", resource::submit)
                .get("/api/v1/orders", _ -> Response.json(desk.ask(SimulatedVenue::openOrders)))
                .get("/api/v1/orders/{id}", resource::order)
                .delete("/api/v1/orders/{id}", resource::cancel)
                .get("/api/v1/orders/{id}/fills", resource::fills)
                .get("/api/v1/balances", _ -> Response.json(desk.ask(SimulatedVenue::balances)))
                .get("/api/v1/fees", _ -> Response.json(desk.ask(SimulatedVenue::feeRates)))
                .get("/api/v1/ledger", resource::ledger)
                .get("/api/v1/order-events", resource::events);
    }

    private Response submit(Request request) {
        OrderRequest order = request.body(OrderRequest.class);
        return Response.json(SubmitAnswer.of(desk.submit(order)));
    }

    private Response order(Request request) {
        ClientOrderId id = id(request);
        VenueOrder order =
                desk.ask(venue -> venue.order(id))
                        .orElseThrow(() ->
                                ProblemException.unknownResource("id", id.value(), List.of()));
        return Response.json(order);
    }

    private Response cancel(Request request) {
        return Response.json(new CancelAnswer(desk.cancel(id(request))));
    }

    private Response fills(Request request) {
        ClientOrderId id = id(request);
        return Response.json(desk.ask(venue -> venue.fills(id)));
    }

    private Response ledger(Request request) {
        long after = request.queryWithin("after", 0, 0, Integer.MAX_VALUE);
        return Response.json(
                desk.ask(venue ->
                        after > venue.transfers(0).size() ? List.of() : venue.transfers(after)));
    }

    private Response events(Request request) throws InterruptedException {
        return EventPages.read(desk.store().orderEvents(), request);
    }

    private static ClientOrderId id(Request request) {
        return request.pathValue("id", ClientOrderId::new);
    }
}
