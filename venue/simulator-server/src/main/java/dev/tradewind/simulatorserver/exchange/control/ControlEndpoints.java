// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.control;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.fault.Fault;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.simulatorserver.exchange.fault.FaultText;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.util.Arrays;
import java.util.Map;

/// `/control`: faults and the status of products at run time. Customers come by
/// [CustomerEndpoints]. Safe from any thread.
public final class ControlEndpoints {

    private final ExchangeDesk desk;
    private final FaultPlan faults;

    private ControlEndpoints(ExchangeDesk desk, FaultPlan faults) {
        this.desk = desk;
        this.faults = faults;
    }

    /// A fault as text, as [FaultText] reads it.
    public record PlantFault(String fault) {}

    /// What a product may do, by its name: `CANCEL_ONLY`.
    public record ChangeStatus(String status) {}

    /// Adds all endpoints to `router`.
    public static void publish(Router router, ExchangeDesk desk, FaultPlan faults) {
        ControlEndpoints endpoints = new ControlEndpoints(desk, faults);
        router.get("/control/faults", _ -> Response.json(faults.standing()))
                .post("/control/faults", endpoints::plant)
                .delete("/control/faults", _ -> endpoints.clear())
                .delete("/control/faults/{number}", endpoints::remove)
                .put("/control/products/{symbol}/status", endpoints::changeStatus);
        CustomerEndpoints.publish(router, desk);
    }

    private Response plant(Request request) {
        String text = request.body(PlantFault.class).fault();
        try {
            if (FaultText.parse(text) instanceof Fault.OddGrid) {
                throw new IllegalArgumentException("a grid can only be odd from the start");
            }
            return Response.json(Map.of("number", faults.plant(text)));
        } catch (IllegalArgumentException problem) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE, "fault", String.valueOf(problem.getMessage()));
        }
    }

    private Response clear() {
        faults.clear();
        return Response.noContent();
    }

    private Response remove(Request request) {
        int number = request.pathValue("number", Integer::parseInt);
        if (!faults.remove(number)) {
            throw ProblemException.of(ProblemCode.UNKNOWN_RESOURCE, "no fault " + number);
        }
        return Response.noContent();
    }

    private Response changeStatus(Request request) {
        Symbol symbol = request.pathValue("symbol", Symbol::parse);
        String name = request.body(ChangeStatus.class).status();
        try {
            ProductStatus status = ProductStatus.valueOf(name);
            desk.tell(exchange -> exchange.changeStatus(symbol, status));
            return Response.noContent();
        } catch (IllegalArgumentException problem) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE,
                    "status",
                    "%s of %s; there are %s"
                            .formatted(
                                    problem.getMessage(),
                                    symbol,
                                    Arrays.toString(ProductStatus.values())));
        }
    }
}
